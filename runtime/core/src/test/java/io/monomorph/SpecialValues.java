package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.npy.Bits;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * A ufunc of real floating-point numbers, special values for its inputs, and NumPy's results for
 * all combinations of them, as special_value_goldens.py writes them.
 *
 * @param inputs for each input its values, which are exact as doubles
 * @param results NumPy's for each output, for all combinations of inputs
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SpecialValues(
    UniversalFunction ufunc,
    List<DType> inputDtypes,
    List<DType> outputDtypes,
    double[][] inputs,
    double[][] results) {

  static List<SpecialValues> all() {
    List<SpecialValues> all = new ArrayList<>();
    String file = System.getProperty("monomorph.special", "");
    try (InputStream content =
            file.isEmpty()
                ? Objects.requireNonNull(
                    SpecialValues.class.getResourceAsStream("ufunc/special.bin.gz"))
                : Files.newInputStream(Path.of(file));
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(content)))) {
      for (String head = line(in); !head.isEmpty(); head = line(in)) {
        String[] words = head.split(" ", -1);
        String[] sides = words[1].split("->", -1);
        double[][] inputs = new double[sides[0].length()][];
        int combinations = 1;
        for (int i = 0; i < inputs.length; i++) {
          inputs[i] = doubles(in, sides[0].charAt(i), Integer.parseInt(words[2 + i]));
          combinations *= inputs[i].length;
        }
        double[][] results = new double[sides[1].length()][];
        for (int i = 0; i < results.length; i++) {
          results[i] = doubles(in, sides[1].charAt(i), combinations);
        }
        all.add(
            new SpecialValues(
                UfuncGoldens.ufunc(words[0]), dtypes(sides[0]), dtypes(sides[1]), inputs, results));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<DType> dtypes(String letters) {
    return letters.chars().mapToObj(letter -> UfuncGoldens.dtype((char) letter)).toList();
  }

  private static double[] doubles(DataInputStream in, char letter, int count) throws IOException {
    DType dtype = UfuncGoldens.dtype(letter);
    byte[] bytes = new byte[count * dtype.itemSize()];
    in.readFully(bytes);
    NdBuffer elements = Buffers.zeros(dtype, count);
    elements.operand().store(0, 1, Bits.block(dtype, bytes), 0, count);
    return doubles(elements);
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /** The elements in C order. */
  static double[] doubles(NdBuffer of) {
    double[] doubles = new double[Math.toIntExact(of.size())];
    Float64Buffer.wrap(doubles).reshape(of.shape()).assign(of);
    return doubles;
  }

  int combinations() {
    return results[0].length;
  }

  /** Which value of an input belongs to a combination. */
  int value(int input, int combination) {
    int after = 1;
    for (int i = input + 1; i < inputs.length; i++) {
      after *= inputs[i].length;
    }
    return combination / after % inputs[input].length;
  }

  /** The combination of values of the first and the second input. */
  int combination(int first, int second) {
    return first * inputs[1].length + second;
  }

  /** An input for many combinations. */
  NdBuffer input(int input, int... combinations) {
    double[] elements = new double[combinations.length];
    Arrays.setAll(elements, k -> inputs[input][value(input, combinations[k])]);
    return Float64Buffer.wrap(elements).astype(inputDtypes.get(input));
  }

  /** The results that the library has for each combination by itself, for each output. */
  double[][] alone() {
    double[][] alone = new double[results.length][combinations()];
    int[] every = IntStream.range(0, combinations()).toArray();
    NdBuffer[] operands = new NdBuffer[inputs.length];
    Arrays.setAll(operands, i -> input(i, every));
    Object[] one = new Object[operands.length];
    for (int k : every) {
      Index element = Index.range(k, k + 1);
      Arrays.setAll(one, i -> operands[i].get(element));
      NdBuffer[] values = ufunc.applyAll(one);
      for (int i = 0; i < values.length; i++) {
        alone[i][k] = values[i].getDouble(0);
      }
    }
    return alone;
  }

  /** Whether all values of a combination are integers or no numbers at all. */
  boolean isOfIntegers(int combination) {
    boolean integers = true;
    for (int i = 0; i < inputs.length; i++) {
      double value = inputs[i][value(i, combination)];
      integers &= Double.isNaN(value) || value == Math.rint(value);
    }
    return integers;
  }

  /** Whether NumPy computes the square root if the second input is a number as this. */
  boolean isRoot(int combination) {
    return ufunc.name().equals("power")
        && inputDtypes.getFirst() != DType.FLOAT16
        && inputs[1][value(1, combination)] == 0.5;
  }

  double first(int combination) {
    return inputs[0][value(0, combination)];
  }

  /** What a combination is called in a failure. */
  String describe(int combination) {
    StringBuilder text = new StringBuilder(ufunc.name()).append('(');
    for (int i = 0; i < inputs.length; i++) {
      text.append(i == 0 ? "" : ", ").append(inputs[i][value(i, combination)]);
    }
    return text.append(") of ").append(inputDtypes.getFirst()).toString();
  }
}
