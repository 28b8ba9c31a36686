package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Random chains of views give the shape, the elements and the sharing that NumPy gives, and fail
 * where NumPy fails. The script view_goldens.py makes the chains and describes them; the property
 * {@code monomorph.views} names a file with more of them.
 */
class ViewsAgainstNumpyTest {
  private static final GoldenLines LINES = new GoldenLines("|=|");

  @Test
  void chainsOfViewsAreAsNumpys() {
    LINES.check("views.txt", (line, number) -> run(line.split("\\|", -1)));
  }

  @Test
  void furtherChainsOfViewsAreAsNumpys() throws IOException {
    LINES.checkFurther("monomorph.views", (line, number) -> run(line.split("\\|", -1)));
  }

  private static String run(String[] chain) {
    Order order = Order.valueOf(chain[0].substring(0, 1));
    long[] shape = numbers(chain[0].substring(1).strip(), ",");
    NdBuffer start = Buffers.zeros(DType.INT64, order, shape);
    start.assign(Buffers.arange(start.size()).reshape(shape));
    NdBuffer buffer = start;
    for (int k = 1; k < chain.length; k++) {
      try {
        buffer = step(buffer, chain[k]);
      } catch (IllegalArgumentException | IndexOutOfBoundsException refusal) {
        assertTrue(String.valueOf(refusal.getMessage()).length() > 10, chain[k]);
        return k == chain.length - 1 ? "error" : "error at " + chain[k] + ": " + refusal;
      }
    }
    return describe(buffer, start);
  }

  private static NdBuffer step(NdBuffer buffer, String step) {
    String name = step.split(" ", 2)[0];
    String rest = step.length() > name.length() ? step.substring(name.length() + 1) : "";
    if (name.equals("get")) {
      return buffer.get(rest);
    }
    Order order = rest.startsWith("F") ? Order.F : Order.C;
    long[] numbers = numbers(rest.replaceFirst("[CF] ?", ""), " ");
    int[] axes = Arrays.stream(numbers).mapToInt(axis -> (int) axis).toArray();
    return switch (name) {
      case "transpose" -> axes.length == 0 ? buffer.transpose() : buffer.transpose(axes);
      case "swapaxes" -> buffer.swapaxes(axes[0], axes[1]);
      case "reshape" -> order == Order.C ? buffer.reshape(numbers) : buffer.reshape(order, numbers);
      case "ravel" -> buffer.ravel(order);
      case "flatten" -> buffer.flatten(order);
      case "squeeze" -> buffer.squeeze(axes);
      case "expand" -> buffer.expandDims(axes[0]);
      case "broadcast" -> buffer.broadcastTo(numbers);
      case "diagonal" -> buffer.diagonal(numbers[0], axes[1], axes[2]);
      default -> throw new AssertionError(step);
    };
  }

  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static String describe(NdBuffer buffer, NdBuffer start) {
    ByteBuffer bytes =
        ByteBuffer.allocate((int) (4 * buffer.size())).order(ByteOrder.LITTLE_ENDIAN);
    for (long element : (long[]) buffer.toFlatArray()) {
      bytes.putInt((int) element);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.array());
    String shape =
        String.join(",", Arrays.stream(buffer.shape()).mapToObj(Long::toString).toList());
    return "%s|%s%s%s|%08x"
        .formatted(
            shape,
            buffer.operand().core() == start.operand().core() && buffer.size() > 0 ? "s" : "",
            buffer.isCContiguous() ? "c" : "",
            buffer.isFContiguous() ? "f" : "",
            crc.getValue());
  }

  private static long[] numbers(String text, String separator) {
    return text.isBlank()
        ? new long[0]
        : Arrays.stream(text.split(separator)).mapToLong(Long::parseLong).toArray();
  }
}
