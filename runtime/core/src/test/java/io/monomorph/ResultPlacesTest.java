package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results of ufuncs and reductions in existing buffers, in other orders and on other backends. */
class ResultPlacesTest {
  private final Float64Buffer a = Buffers.arange(24).div(4).reshape(2, 3, 4);
  private final Float64Buffer row = Float64Buffer.of(1, 2, 3, 4);

  /** Each form of each kind of function. */
  private Map<String, Function<Destination, NdBuffer>> forms() {
    int[] axes = {0, 2};
    Map<String, Function<Destination, NdBuffer>> forms = new LinkedHashMap<>();
    forms.put("unary", to -> Ufuncs.SQRT.apply(a, to));
    forms.put("binary", to -> Ufuncs.ADD.apply(a, row, to));
    forms.put("number", to -> Ufuncs.ADD.apply(a, 1, to));
    forms.put("ternary", to -> Ufuncs.CLIP.apply(a, 1, row, to));
    forms.put("multi", to -> Ufuncs.DIVMOD.apply(new Object[] {a, row}, to, Destination.heap())[0]);
    forms.put("any", to -> Ufuncs.ADD.applyAll(new Object[] {a, row}, to)[0]);
    forms.put("outer", to -> Ufuncs.MULTIPLY.outer(row, row, to));
    forms.put("reduce all", to -> Ufuncs.ADD.reduce(a, to));
    forms.put("reduce", to -> Ufuncs.ADD.reduce(a, 1, to));
    forms.put("reduce axes", to -> Ufuncs.ADD.reduce(a, axes, to));
    forms.put("kept", to -> Ufuncs.MAXIMUM.reduction().keepDims().apply(a, 1, to));
    forms.put("accumulate", to -> Ufuncs.ADD.accumulate(a, 1, to));
    forms.put("reduceAt", to -> Ufuncs.ADD.reduceAt(a, new long[] {0, 2, 1}, -1, to));
    forms.put("sum", to -> Functions.sum(a, 1, to));
    forms.put("mean", to -> Functions.mean(a, axes, to));
    forms.put("std", to -> Reductions.STD.keepDims().apply(a, to));
    forms.put("cumsum", to -> Functions.cumsum(a, 2, to));
    forms.put("cumsum flat", to -> Functions.cumsum(a, to));
    forms.put("min", to -> Reductions.MIN.noAxes().apply(a, to));
    forms.put("median", to -> Functions.median(a, 0, to));
    forms.put("quantile", to -> Functions.quantile(a, 0.25, 1, to));
    forms.put("quantiles", to -> Functions.quantile(a, row.div(8), axes, to));
    forms.put("average", to -> Functions.average(a, row, 2, to));
    forms.put("where", to -> Functions.where(a.gt(2), a, 0, to));
    forms.put("round", to -> Functions.round(a, 1, to));
    forms.put("total", to -> DeclaredReductions.TOTAL.apply(a, 1, to));
    return forms;
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backends")
  void everyFormGoesAnywhere(BackendProvider backend) {
    forms()
        .forEach(
            (form, call) -> {
              NdBuffer expected = call.apply(Destination.heap());
              for (Order order : List.of(Order.C, Order.F)) {
                BufferFactory factory = Buffers.with().backend(backend).order(order);
                NdBuffer made = call.apply(Destination.of(factory));
                assertEquals(expected, made, form);
                assertEquals(backend.name(), made.backend().name(), form);
                assertTrue(order == Order.C ? made.isCContiguous() : made.isFContiguous(), form);
                NdBuffer wide = call.apply(Destination.of(factory).dtype(DType.COMPLEX128));
                assertEquals(expected.astype(DType.COMPLEX128), wide, form);
                NdBuffer out = factory.zeros(DType.FLOAT64, expected.shape());
                assertSame(out, call.apply(into(out)), form);
                assertEquals(expected, out, form);
              }
            });
  }

  @Test
  void withoutADestinationAndOnTheHeapTheOrderIsTheSame() {
    NdBuffer turned = a.transpose();
    assertArrayEquals(
        Functions.sqrt(turned).strides(), Functions.sqrt(turned, Destination.heap()).strides());
    assertArrayEquals(turned.strides(), Functions.sqrt(turned, Destination.heap()).strides());
    assertTrue(Functions.sqrt(turned, Destination.heap().order(Order.C)).isCContiguous());
    assertTrue(Functions.sqrt(turned, Destination.heap().order(Order.A)).isFContiguous());
    NdBuffer mixed = Functions.add(turned, turned.copy(), Destination.heap().order(Order.A));
    assertTrue(mixed.isCContiguous());
    assertFalse(mixed.isFContiguous());
  }

  @Test
  void anotherDtypeIsAllowedAsThatOfOutIs() {
    Destination singles = Destination.heap().dtype(DType.FLOAT32);
    assertEquals(DType.FLOAT32, Functions.add(a, row, singles).dtype());
    Destination integers = Destination.heap().dtype(DType.INT32);
    assertRefused(
        "add gives float64, which cannot be cast to int32, the dtype of the destination, with"
            + " casting same_kind; to allow it write ADD.casting(Casting.UNSAFE)",
        () -> Functions.add(a, row, integers));
    NdBuffer cut = Ufuncs.ADD.casting(Casting.UNSAFE).apply(row, 0.5, integers);
    assertEquals(Int32Buffer.of(1, 2, 3, 4), cut);
    assertEquals(Int32Buffer.full(10), Functions.sum(row, integers));
    assertEquals(Float32Buffer.full(2.5f), Functions.mean(row, singles));
    assertEquals(
        Int8Buffer.full(44), Functions.sum(Int64Buffer.of(200, 100), into(Int8Buffer.zeros())));
    assertEquals(
        Int8Buffer.full(44),
        Functions.sum(Int64Buffer.of(200, 100), Destination.heap().dtype(DType.INT8)));
  }

  @Test
  void someOutputsMayGoToExistingBuffers() {
    Float64Buffer whole = Float64Buffer.zeros(3);
    NdBuffer[] parts =
        Functions.modf(Float64Buffer.of(1.5, -2.25, 3), Destination.heap(), into(whole));
    assertEquals(Float64Buffer.of(0.5, -0.25, 0), parts[0]);
    assertSame(whole, parts[1]);
    assertEquals(Float64Buffer.of(1, -2, 3), whole);
    // As in NumPy the existing one may be larger than the inputs are together.
    Float64Buffer table = Float64Buffer.zeros(2, 1);
    parts = Functions.divmod(7.5, 2, Destination.heap(), into(table));
    assertEquals(Float64Buffer.full(3, 2, 1), parts[0]);
    assertEquals(Float64Buffer.full(1.5, 2, 1), table);
    assertRefused(
        "divmod has 2 outputs, got 1 destinations for them",
        () -> Ufuncs.DIVMOD.apply(new Object[] {7, 2}, Destination.heap()));
  }

  @Test
  void aFailedCallChangesNothing() {
    Float64Buffer out = Float64Buffer.full(-1, 3);
    List<Executable> calls = new ArrayList<>();
    calls.add(() -> Functions.add(a, row, into(out)));
    calls.add(() -> Functions.sum(a, 1, into(out)));
    calls.add(() -> Functions.sum(a, 5, into(out)));
    calls.add(() -> Functions.sum(a, new int[] {0, 0}, Destination.heap().dtype(DType.INT8)));
    calls.add(() -> Functions.cumsum(a, 1, into(out)));
    calls.add(() -> Ufuncs.ADD.accumulate(a, 3, Destination.heap().dtype(DType.INT8)));
    calls.add(() -> DeclaredReductions.TOTAL.apply(a, 1, into(out)));
    for (Executable call : calls) {
      assertThrows(IllegalArgumentException.class, call);
    }
    assertEquals(Float64Buffer.full(-1, 3), out);
    NdBuffer fixed = out.asReadOnly();
    String message =
        assertThrows(UnsupportedOperationException.class, () -> into(fixed)).getMessage();
    assertTrue(Objects.requireNonNull(message).startsWith("out is read-only"), message);
  }

  @Test
  void aDestinationAmongTheInputsSaysWhatToWrite() {
    Destination to = into(Float64Buffer.zeros(4));
    assertRefused(
        "input 2 of add is a Destination, which is the argument after all inputs: write"
            + " ADD.apply(x1, x2, Destination.into(out))",
        () -> Functions.add(row, to));
    assertRefused(
        "input 1 of sqrt is a Destination, which is the argument after all inputs: write"
            + " SQRT.apply(x, Destination.into(out))",
        () -> Ufuncs.SQRT.apply(to));
    assertRefused(
        "input 2 of modf is a Destination, which is the argument after all inputs: write"
            + " MODF.apply(new Object[] {x}, Destination.into(out1), ...)",
        () -> Ufuncs.MODF.apply(row, to));
    assertRefused(
        "second of multiply is a Destination, which is the argument after all inputs: write"
            + " MULTIPLY.apply(x1, x2, Destination.into(out))",
        () -> Ufuncs.MULTIPLY.outer(row, to));
    assertRefused(
        "of is a Destination, which is the argument after the buffer and the axes",
        () -> Functions.sum(to));
    assertRefused(
        "of is a Destination, which is the argument after the buffer and the axes",
        () -> Ufuncs.ADD.reduce(to, 0));
    assertRefused(
        "of is a Destination, which is the argument after all inputs and axes",
        () -> DeclaredReductions.TOTAL.apply(to));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
