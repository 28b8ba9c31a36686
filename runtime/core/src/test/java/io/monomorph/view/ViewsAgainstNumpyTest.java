package io.monomorph.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.GoldenLines;
import io.monomorph.GoldenOperand;
import io.monomorph.GoldenText;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.Order;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Random chains of views give the shape, the elements and the sharing that NumPy gives, and fail
 * where NumPy fails. The script view_goldens.py makes the chains and describes them; the property
 * {@code monomorph.views} names a file with more of them.
 */
class ViewsAgainstNumpyTest {
  @Test
  void chainsOfViewsAreAsNumpys() {
    GoldenLines.check("views.txt", (line, number) -> run(line.split(" \\| ", -1)));
  }

  @Test
  void furtherChainsOfViewsAreAsNumpys() throws IOException {
    GoldenLines.checkFurther("monomorph.views", (line, number) -> run(line.split(" \\| ", -1)));
  }

  private static String run(String[] chain) {
    NdBuffer start = GoldenOperand.of(chain[0]);
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
    long[] numbers = numbers(rest.replaceFirst("[CF] ?", ""));
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

  private static String describe(NdBuffer buffer, NdBuffer start) {
    return GoldenText.of(buffer)
        + (buffer.mayShareMemory(start) ? " shared" : "")
        + (buffer.isCContiguous() ? " C" : "")
        + (buffer.isFContiguous() ? " F" : "");
  }

  private static long[] numbers(String text) {
    return text.isBlank()
        ? new long[0]
        : Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
