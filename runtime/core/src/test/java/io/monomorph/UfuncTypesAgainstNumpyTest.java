package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.npy.Bits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The dtypes that ufuncs give for every combination of dtypes and weak numbers, and what they
 * refuse: as the script ufunc_type_goldens.py heard from NumPy.
 */
class UfuncTypesAgainstNumpyTest {
  private static final String OPERANDS = UfuncGoldens.LETTERS + "nrtc";
  private static final List<String> LINES =
      UfuncGoldens.lines("ufunc/types.txt.gz", "monomorph.ufunctypes");

  @Test
  void everyUfuncIsHeldAgainstNumpy() {
    Set<String> ufuncs = new TreeSet<>(UfuncGoldens.all().keySet());
    ufuncs.remove("where"); // no ufunc in NumPy: FunctionsAgainstNumpyTest has it
    assertEquals(
        ufuncs,
        LINES.stream()
            .map(line -> line.split(" ", -1)[1])
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void resultTypesAreNumpys() {
    assertAll(
        "types",
        facts ->
            OPERANDS
                .chars()
                .mapToObj(
                    last -> outcome(UfuncGoldens.ufunc(facts[1]), operands(facts[2] + (char) last)))
                .collect(Collectors.joining()));
  }

  @Test
  void dtypesThatAreAskedForAreGivenOrRefusedAsByNumpy() {
    assertAll(
        "dtype",
        facts ->
            each(
                dtype ->
                    outcome(
                        UfuncGoldens.ufunc(facts[1]).casting(casting(facts[3])).dtype(dtype),
                        operands(facts[2]))));
  }

  @Test
  void dtypesOfOutputsAreTakenOrRefusedAsByNumpy() {
    assertAll(
        "out",
        facts -> {
          UniversalFunction ufunc = UfuncGoldens.ufunc(facts[1]).casting(casting(facts[3]));
          return each(
              dtype -> {
                NdBuffer[] outs = new NdBuffer[ufunc.outputs()];
                Arrays.setAll(outs, k -> Buffers.zeros(dtype, 2));
                return tried(
                    1,
                    () -> {
                      AnyUfunc.into(ufunc, outs, operands(facts[2]));
                      return "+";
                    });
              });
        });
  }

  @Test
  void reductionsGiveNumpysTypes() {
    assertFolds(
        "reduce",
        new long[] {2},
        (ufunc, of) -> ufunc.reduce(of, 0),
        (ufunc, of, out) -> ufunc.reduce(of, 0, into(out)));
  }

  @Test
  void accumulationsGiveNumpysTypes() {
    assertFolds(
        "accumulate",
        new long[] {3, 2},
        (ufunc, of) -> ufunc.accumulate(of, 0),
        (ufunc, of, out) -> ufunc.accumulate(of, 0, into(out)));
  }

  @Test
  void reductionsOfSegmentsGiveNumpysTypes() {
    long[] indices = {0, 1};
    assertFolds(
        "reduceat",
        new long[] {2, 2},
        (ufunc, of) -> ufunc.reduceAt(of, indices, 0),
        (ufunc, of, out) -> ufunc.reduceAt(of, indices, 0, into(out)));
  }

  @Test
  void weakIntegersThatDoNotFitAreTreatedAsByNumpy() {
    assertAll(
        "weak",
        facts -> {
          Object[] operands = operands(facts[2]);
          for (int k = 0; k < operands.length; k++) {
            if (facts[2].charAt(k) == 'n') {
              operands[k] = integer(new BigInteger(facts[3]));
            } else {
              operands[k] = Buffers.arange(2).astype(UfuncGoldens.dtype(facts[2].charAt(k)));
            }
          }
          return tried(
              1,
              () -> {
                NdBuffer result = AnyUfunc.apply(UfuncGoldens.ufunc(facts[1]), operands);
                String bits = HexFormat.of().formatHex(Bits.of(result.operand()));
                return UfuncGoldens.letter(result.dtype()) + (facts.length > 4 ? bits : "");
              });
        });
  }

  private interface Fold {
    NdBuffer fold(BinaryUfunc ufunc, NdBuffer of);
  }

  private interface FoldInto {
    NdBuffer fold(BinaryUfunc ufunc, NdBuffer of, NdBuffer out);
  }

  private static void assertFolds(String about, long[] shape, Fold fold, FoldInto into) {
    assertAll(
        about,
        facts -> {
          BinaryUfunc ufunc = AnyUfunc.binary(UfuncGoldens.ufunc(facts[1]));
          if (facts.length == 2) {
            return each(dtype -> folded(() -> fold.fold(ufunc, Buffers.ones(dtype, 3, 2))));
          }
          NdBuffer of = Buffers.ones(UfuncGoldens.dtype(facts[2].charAt(0)), 3, 2);
          return each(
              dtype ->
                  folded(
                      () ->
                          facts[3].equals("dtype")
                              ? fold.fold(ufunc.dtype(dtype), of)
                              : into.fold(ufunc, of, Buffers.zeros(dtype, shape))));
        });
  }

  private static String folded(Supplier<NdBuffer> action) {
    return tried(1, () -> String.valueOf(UfuncGoldens.letter(action.get().dtype())));
  }

  private static String each(Function<DType, String> outcome) {
    return UfuncGoldens.DTYPES.stream().map(outcome).collect(Collectors.joining());
  }

  private static String outcome(UniversalFunction ufunc, Object[] operands) {
    return tried(
        ufunc.outputs(),
        () ->
            Arrays.stream(ufunc.applyAll(operands))
                .map(result -> String.valueOf(UfuncGoldens.letter(result.dtype())))
                .collect(Collectors.joining()));
  }

  private static String tried(int outputs, Supplier<String> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException | ArithmeticException refusal) {
      return "-".repeat(outputs);
    }
  }

  private static Object[] operands(String letters) {
    return letters.chars().mapToObj(letter -> operand((char) letter)).toArray();
  }

  private static Object operand(char letter) {
    return switch (letter) {
      case 'n' -> 1;
      case 'r' -> 1.0;
      case 't' -> true;
      case 'c' -> Complex.I;
      default -> Buffers.ones(UfuncGoldens.dtype(letter), 2);
    };
  }

  private static Number integer(BigInteger value) {
    if (value.bitLength() < 32) {
      return value.intValue();
    }
    return value.bitLength() < 64 ? (Number) value.longValue() : value;
  }

  private static Casting casting(String name) {
    return Casting.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static void assertAll(String about, Function<String[], String> outcome) {
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (String line : LINES) {
      if (line.startsWith(about + " ")) {
        count++;
        int equals = line.indexOf(" = ");
        String expected = line.substring(equals + 3);
        String found = outcome.apply(line.substring(0, equals).split(" ", -1));
        if (!found.equals(expected)) {
          failures.add(line + ", not " + found);
        }
      }
    }
    assertTrue(count > 300);
    assertEquals(
        "",
        failures.stream()
            .limit(Integer.getInteger("monomorph.failures", 20))
            .collect(Collectors.joining("\n")),
        failures.size() + " differences");
  }
}
