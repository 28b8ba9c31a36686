package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Order;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Views do what Python's do with the same memory: some 100,000 steps of {@code
 * src/test/python/memoryview_goldens.py}.
 */
class MemoryViewGoldensTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void viewsAreAsInPython() throws IOException {
    List<String> wrong = new ArrayList<>();
    int steps = 0;
    try (InputStream in =
            Objects.requireNonNull(
                MemoryViewGoldensTest.class.getResourceAsStream("memoryview.txt.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" \\| ", -1);
        steps += parts.length - 1;
        String problem = problem(parts);
        if (!problem.isEmpty()) {
          wrong.add(problem + "\n    of " + line);
        }
      }
    }
    assertTrue(steps > 80_000, "only " + steps + " steps");
    assertEquals(
        "",
        String.join("\n", wrong.subList(0, Math.min(20, wrong.size()))),
        wrong.size() + " lines");
  }

  private static byte[] bytes(String hex) {
    return hex.equals("-") ? new byte[0] : HEX.parseHex(hex);
  }

  /** What is not as in Python, or nothing. */
  private static String problem(String[] parts) {
    String[] words = parts[0].split(" ", -1);
    byte[] memory = bytes(words[0]);
    Items items =
        Items.of(
            MemorySegment.ofArray(memory),
            ItemFormat.of(words[2]),
            numbers(words[3]),
            numbers(words[4]),
            Long.parseLong(words[5]));
    Items lent = words[1].equals("ro") ? items.asReadOnly() : items;
    Lender lender = new Lender("the memory");
    Exporter exporter = (requests, terms) -> lender.lend(requests, terms, () -> lent);
    List<MemoryView> views = new ArrayList<>();
    views.add(MemoryView.of(exporter));
    for (int k = 1; k < parts.length - 1; k++) {
      int arrow = parts[k].lastIndexOf(" -> ");
      String expected = parts[k].substring(arrow + 4);
      String got = result(views, parts[k].substring(0, arrow).split(" ", -1));
      // Java has one exception for both, and says in words which it is.
      if (!expected.replace("!TypeError", "!ValueError").equals(got)) {
        return "step " + k + " gave " + got;
      }
    }
    views.forEach(MemoryView::release);
    if (lender.lent() != 0) {
      return lender + " after all was released";
    }
    String after = parts[parts.length - 1];
    return Arrays.equals(bytes(after), memory) ? "" : "the memory is " + HEX.formatHex(memory);
  }

  private static String result(List<MemoryView> views, String[] step) {
    MemoryView view = views.get(views.size() - 1);
    try {
      return switch (step[0]) {
        case "get" -> value(view.get(numbers(step[1])));
        case "set" -> {
          view.set(item(step[1], view), numbers(step[2]));
          yield "ok";
        }
        case "slice" -> next(views, view.slice(step[1]));
        case "assign" -> {
          view.assign(step[1], source(view, step[2], step[3], views));
          yield "ok";
        }
        case "cast" ->
            next(
                views,
                step.length == 2 ? view.cast(step[1]) : view.cast(step[1], numbers(step[2])));
        case "toreadonly" -> next(views, view.toreadonly());
        case "attributes" -> attributes(view);
        case "tobytes" -> HEX.formatHex(view.tobytes(Order.valueOf(step[1])));
        case "tolist" -> value(view.tolist());
        case "equal" -> truth(view.contentEquals(source(view, step[1], step[2], views)));
        case "hash" -> {
          int hash = view.hashCode();
          yield hash == Arrays.hashCode(view.tobytes()) ? "ok" : "another hash";
        }
        case "len" -> Long.toString(view.length());
        case "release" -> {
          view.release();
          yield "ok";
        }
        default -> throw new AssertionError(step[0]);
      };
    } catch (RuntimeException e) {
      return name(e, step, view);
    }
  }

  private static String next(List<MemoryView> views, MemoryView next) {
    views.add(next);
    return "view";
  }

  private static MemoryView source(
      MemoryView view, String from, String what, List<MemoryView> views) {
    MemoryView source =
        from.equals("self") ? view.slice(what) : MemoryView.of(bytes(what)).cast(from);
    views.add(0, source);
    return source;
  }

  private static long[] numbers(String tuple) {
    String inner = tuple.substring(1, tuple.length() - 1);
    return inner.isEmpty()
        ? new long[0]
        : Arrays.stream(inner.split(",")).mapToLong(Long::parseLong).toArray();
  }

  private static String attributes(MemoryView view) {
    return String.join(
        " ",
        Long.toString(view.nbytes()),
        Integer.toString(view.itemsize()),
        view.format(),
        Integer.toString(view.ndim()),
        tuple(view.shape()),
        tuple(view.strides()),
        tuple(view.suboffsets()),
        truth(view.isReadOnly()),
        truth(view.isCContiguous()),
        truth(view.isFContiguous()),
        truth(view.isContiguous()));
  }

  private static String tuple(long[] numbers) {
    return Arrays.toString(numbers).replace('[', '(').replace(']', ')').replace(" ", "");
  }

  private static String truth(boolean truth) {
    return truth ? "True" : "False";
  }

  private static String value(Object item) {
    return switch (item) {
      case Boolean truth -> truth(truth);
      case Double real ->
          "f:" + HEX.toHexDigits(Double.doubleToRawLongBits(real)).toLowerCase(Locale.ROOT);
      case Byte character -> "c:" + HEX.toHexDigits(character);
      case List<?> list ->
          "[" + String.join(" ", list.stream().map(each -> value((Object) each)).toList()) + "]";
      default -> item.toString();
    };
  }

  private static Object item(String text, MemoryView view) {
    if (text.startsWith("f:")) {
      return Double.longBitsToDouble(Long.parseUnsignedLong(text.substring(2), 16));
    }
    if (text.startsWith("c:")) {
      // A Byte would be a number where no characters are.
      boolean characters = view.format().equals("c");
      return characters ? (Object) (byte) Integer.parseInt(text.substring(2), 16) : text;
    }
    if (text.equals("True") || text.equals("False")) {
      return text.equals("True");
    }
    BigInteger number = new BigInteger(text);
    return number.bitLength() < 64 && view.itemsize() > 1 ? number.longValue() : number;
  }

  /** The name of Python's exception. */
  private static String name(RuntimeException thrown, String[] step, MemoryView view) {
    return switch (thrown) {
      case IndexOutOfBoundsException e -> "!IndexError";
      case UnsupportedOperationException e ->
          step[0].equals("hash")
              ? "!Hash"
              : view.isReadOnly() && (step[0].equals("set") || step[0].equals("assign"))
                  ? "!ReadOnly"
                  : "!NotImplementedError";
      case IllegalArgumentException e -> "!ValueError";
      case IllegalStateException e -> "!Released";
      default -> thrown.toString();
    };
  }
}
