package io.monomorph.arrangement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Functions;
import io.monomorph.GoldenLines;
import io.monomorph.GoldenOperand;
import io.monomorph.GoldenText;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.allocation.Allocator;
import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * New buffers that are like others have the strides that NumPy gives them, and {@code ravel} reads
 * elements in NumPy's order. The script order_goldens.py makes the cases; the property {@code
 * monomorph.orders} names a file with more of them.
 */
class OrdersAgainstNumpyTest {
  @Test
  void resultsAndCopiesAreLaidOutAsNumpys() {
    GoldenLines.check("orders.txt", (line, number) -> run(line.split(" \\| ", -1)));
  }

  @Test
  void furtherResultsAndCopiesAreLaidOutAsNumpys() throws IOException {
    GoldenLines.checkFurther("monomorph.orders", (line, number) -> run(line.split(" \\| ", -1)));
  }

  private static String run(String[] operation) {
    if (operation[0].equals("ufunc")) {
      Layout[] operands =
          Arrays.stream(operation).skip(1).map(GoldenOperand::layout).toArray(Layout[]::new);
      long[] shape =
          Shapes.broadcast(Arrays.stream(operands).map(Layout::shape).toArray(long[][]::new));
      Layout result = ResultLayouts.elementwise(shape, operands);
      checkAllocation(result);
      return GoldenText.layout(result);
    }
    Order order = Order.valueOf(operation[0].split(" ", -1)[1]);
    NdBuffer buffer = GoldenOperand.of(operation[1]);
    return operation[0].startsWith("copy") ? copy(buffer, order) : ravel(buffer, order);
  }

  private static String copy(NdBuffer buffer, Order order) {
    NdBuffer copy = buffer.copy(order);
    List<NdBuffer> others = new ArrayList<>();
    others.add(buffer.astype(DType.COMPLEX64, order));
    others.add(Buffers.with().order(order).fromArray(buffer));
    others.add(Buffers.with().order(order).backend(new CellsBufferProvider()).fromArray(buffer));
    if (order == Order.K) {
      others.add(buffer.astype(DType.INT8));
      others.add(Buffers.zerosLike(buffer));
      others.add(Buffers.emptyLike(buffer));
      others.add(Buffers.onesLike(buffer));
      others.add(Buffers.fullLike(buffer, 3));
    }
    assertEquals(buffer, copy);
    for (NdBuffer other : others) {
      assertEquals(copy.layout(), other.layout());
    }
    return GoldenText.withStrides(copy);
  }

  private static String ravel(NdBuffer buffer, Order order) {
    NdBuffer flat = buffer.ravel(order);
    NdBuffer flattened = buffer.flatten(order);
    assertEquals(flat, flattened);
    assertTrue(flat.isCContiguous() && !flattened.mayShareMemory(buffer));
    return GoldenText.of(flat) + (flat.mayShareMemory(buffer) ? " shared" : "");
  }

  private static void checkAllocation(Layout layout) {
    assertEquals(layout, Allocator.heap().allocate(DType.UINT8, layout).layout());
  }

  @Test
  void ordersOfNothingAreRefused() {
    String message = "order K needs a buffer to be taken from: here it can be only C or F";
    assertRefused(message, () -> Buffers.zeros(DType.INT8, Order.K, 2, 3));
    assertRefused(message, () -> Functions.unravelIndex(Int64Buffer.of(1), Order.K, 2, 3));
    assertRefused(
        message.replace("K", "A"),
        () ->
            Functions.ravelMultiIndex(
                new NdBuffer[] {Int64Buffer.of(1)}, Bounds.RAISE, Order.A, 2));
    assertRefused(
        "order K cannot be used to reshape: use C, F or A",
        () -> Buffers.arange(6).reshape(Order.K, 2, 3));
  }

  @Test
  void anyOrderReshapesAsTheBufferLies() {
    Int64Buffer c = Buffers.arange(6).reshape(2, 3);
    assertEquals(c.reshape(3, 2), c.reshape(Order.A, 3, 2));
    assertEquals(c.transpose().reshape(Order.F, 2, 3), c.transpose().reshape(Order.A, 2, 3));
    NdBuffer neither = Buffers.arange(12).reshape(3, 4).get(":, ::2").transpose();
    assertEquals(neither.reshape(3, 2), neither.reshape(Order.A, 3, 2));
  }

  @Test
  void layoutsWithoutElementsAreTakenToo() {
    for (Order order : Order.values()) {
      assertEquals(Layout.of(0, 3).shape(1), ResultLayouts.like(Layout.of(0, 3), order).shape(1));
    }
    Layout empty = ResultLayouts.elementwise(new long[] {3, 0}, Layout.of(3, 1), Layout.of(0));
    assertEquals(Layout.of(3, 0), empty);
    checkAllocation(empty);
    assertEquals(Layout.of(), ResultLayouts.elementwise(new long[0]));
    assertEquals(Layout.of(4), ResultLayouts.elementwise(new long[] {4}, Layout.of()));
  }

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
