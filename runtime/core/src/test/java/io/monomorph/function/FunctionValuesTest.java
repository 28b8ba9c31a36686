package io.monomorph.function;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import io.monomorph.dtype.DType;
import io.monomorph.generated.Signature;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** All special values of each dtype, with each other, against NumPy (function_goldens.py). */
class FunctionValuesTest {
  /** Here the sign of a zero is NumPy's only on some processors. */
  private static final Set<String> ZEROS = Set.of("maximum", "minimum", "fmax", "fmin", "clip");

  /** What NumPy rounds once, as Monomorph does; all else is off the true value a little. */
  private static final Set<String> ROUNDED =
      Set.of(
          """
          add subtract multiply divide floor_divide remainder fmod divmod negative positive fabs
          heaviside rint conjugate square reciprocal maximum minimum fmax fmin copysign nextafter
          spacing modf frexp ldexp floor ceil trunc clip"""
              .split("\\s+", -1));

  private static final Set<String> EXACT_IF_REAL = Set.of("absolute", "sign", "sqrt");

  private final Map<DType, long[]> values = new EnumMap<>(DType.class);
  private final Map<String, Integer> records = new HashMap<>();
  private final List<String> different = new ArrayList<>();
  private final Set<String> loops = new HashSet<>();

  @Test
  void resultsOfAllLoopsAreNumPys() throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(
                    FunctionValuesTest.class.getResourceAsStream("values.bin.gz"))))) {
      for (String head = line(in); !head.isEmpty(); head = line(in)) {
        String[] words = head.split(" ", -1);
        int count = Integer.parseInt(words[words.length - 1]);
        if (words[0].equals("values")) {
          DType dtype = DType.valueOf(words[1].toUpperCase(Locale.ROOT));
          values.put(dtype, longs(in, Functions.isComplex(dtype) ? 2 * count : count));
        } else {
          check(words[0], dtypes(words[1]), dtypes(words[2]), count, in);
          records.merge(words[0], 1, Integer::sum);
          loops.add(words[0] + " " + dtypes(words[1]));
        }
      }
    }
    assertEquals(List.of(), different);
    assertEquals(14, records.get("multiply"));
    assertTrue(records.size() > 80);
    assertEquals(List.of(), untested());
  }

  /** Loops of ufuncs about whose values there is nothing in the file: none must be forgotten. */
  private List<String> untested() {
    List<String> untested = new ArrayList<>();
    for (Field field : Ufuncs.class.getFields()) {
      if (UniversalFunction.class.isAssignableFrom(field.getType())) {
        UniversalFunction ufunc = value(field);
        for (Signature signature : ufunc.signatures()) {
          List<DType> inputs =
              IntStream.range(0, ufunc.inputs()).mapToObj(signature::dtype).toList();
          // No function of numbers: FunctionsAgainstNumpyTest chooses elements of all dtypes.
          boolean chooses = ufunc.name().equals("where");
          if (!chooses && !loops.contains(ufunc.name() + " " + inputs)) {
            untested.add(ufunc.name() + " " + inputs);
          }
        }
      }
    }
    return untested;
  }

  private static UniversalFunction value(Field field) {
    try {
      return (UniversalFunction) requireNonNull(field.get(null));
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void negativePowersOfIntegersAreRefused() {
    String message = "" + assertThrows(ArithmeticException.class, () -> Powers.power(2, -1));
    assertTrue(message.contains("Integers to negative integer powers are not allowed"), message);
    assertThrows(ArithmeticException.class, () -> Powers.power(1L, -1L));
    assertEquals(1L << 63, Powers.powerUnsigned(2, 63));
  }

  private void check(
      String name, List<DType> inputs, List<DType> outputs, int count, DataInputStream in)
      throws IOException {
    List<long[]> expected = new ArrayList<>();
    for (DType dtype : outputs) {
      expected.add(longs(in, Functions.isComplex(dtype) ? 2 * count : count));
    }
    Functions function = Functions.find(name, inputs, outputs);
    for (int i = 0; i < count; i++) {
      long[] operands = operands(name, inputs, i);
      long[] results = function.call(operands);
      int result = 0;
      for (int output = 0; output < outputs.size(); output++) {
        int parts = Functions.isComplex(outputs.get(output)) ? 2 : 1;
        for (int part = 0; part < parts; part++) {
          long want = expected.get(output)[i * parts + part];
          boolean ours = ours(name, inputs.getFirst(), operands, want, results, result);
          if (!ours && !same(name, inputs.getFirst(), outputs.get(output), want, results[result])) {
            report(name, inputs, operands, outputs.get(output), want, results[result]);
          }
          result++;
        }
      }
    }
  }

  /** Where NumPy's result is known to be worse. */
  private static boolean ours(
      String name, DType input, long[] operands, long want, long[] results, int result) {
    double there = Double.longBitsToDouble(want);
    double here = Double.longBitsToDouble(results[result]);
    if (here == there) {
      // Zeros of different signs, or no difference.
      return false;
    }
    return switch (name) {
      // NaN for (inf, 0) and others where C99 has values for the exponential.
      case "expm1" -> Functions.isComplex(input) && Double.isNaN(there) && !finite(operands);
      // Near zero, NumPy's sum is of two terms that nearly cancel.
      case "logaddexp", "logaddexp2" ->
          Math.abs(here) < 0.1 && Math.abs(here - there) < 2 * unit(input, 1);
      // One part of a power can be all rounding in NumPy.
      case "power", "float_power" -> {
        double other = Double.longBitsToDouble(results[results.length - 1 - result]);
        yield Functions.isComplex(input)
            && Math.abs(here - there) < 100 * unit(input, Math.hypot(here, other));
      }
      default -> false;
    };
  }

  private static boolean finite(long[] operands) {
    boolean finite = true;
    for (long operand : operands) {
      finite &= Double.isFinite(Double.longBitsToDouble(operand));
    }
    return finite;
  }

  private void report(
      String name, List<DType> inputs, long[] operands, DType output, long want, long have) {
    if (different.size() < 2000) {
      StringBuilder text = new StringBuilder(name + inputs);
      int next = 0;
      for (DType dtype : inputs) {
        for (int part = 0; part < (Functions.isComplex(dtype) ? 2 : 1); part++) {
          text.append(' ').append(text(dtype, operands[next++]));
        }
      }
      different.add(text + ": " + text(output, want) + " but " + text(output, have) + "\n");
    }
  }

  private static String text(DType dtype, long bits) {
    return isFloating(dtype) ? "" + Double.longBitsToDouble(bits) : "" + bits;
  }

  private static boolean isFloating(DType dtype) {
    return dtype.compareTo(DType.FLOAT16) >= 0;
  }

  private static boolean same(String name, DType input, DType output, long want, long have) {
    double a = Double.longBitsToDouble(want);
    double b = Double.longBitsToDouble(have);
    if (want == have || !isFloating(output)) {
      return want == have;
    } else if (Double.isNaN(a) && Double.isNaN(b)) {
      return true;
    } else if (a == 0 && b == 0) {
      // Other bits: the zeros differ in their signs.
      return ZEROS.contains(name) && !Functions.isComplex(input);
    }
    boolean complex = Functions.isComplex(input);
    boolean exact = ROUNDED.contains(name) || (!complex && EXACT_IF_REAL.contains(name));
    // The complex functions of NumPy lose some bits, mostly in the smaller part.
    double units = exact ? 0 : complex ? 5000 : 4;
    return Math.abs(a - b) <= units * unit(output, a);
  }

  private static double unit(DType dtype, double value) {
    return switch (dtype) {
      case FLOAT16 -> Math.max(Math.ulp((float) value) * 0x1p13, 0x1p-24);
      case FLOAT32, COMPLEX64 -> Math.ulp((float) value);
      default -> Math.ulp(value);
    };
  }

  private long[] operands(String name, List<DType> inputs, int index) {
    List<Long> operands = new ArrayList<>();
    int rest = index;
    for (int i = inputs.size() - 1; i >= 0; i--) {
      int parts = Functions.isComplex(inputs.get(i)) ? 2 : 1;
      long[] all = requireNonNull(values.get(inputs.get(i)));
      int step = inputs.size() == 3 ? 3 : 1;
      int count = (all.length / parts + step - 1) / step;
      for (int part = parts - 1; part >= 0; part--) {
        long value = all[(rest % count) * step * parts + part];
        boolean exponent = name.equals("power") && i == 1 && inputs.get(1).name().startsWith("INT");
        operands.addFirst(exponent ? Math.max(value, 0) : value);
      }
      rest /= count;
    }
    return operands.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<DType> dtypes(String names) {
    return Stream.of(names.split(",", -1))
        .map(n -> DType.valueOf(n.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static long[] longs(DataInputStream in, int count) throws IOException {
    long[] longs = new long[count];
    for (int i = 0; i < count; i++) {
      longs[i] = in.readLong();
    }
    return longs;
  }

  /** The next line of a file of text and bytes; empty at its end. */
  static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
