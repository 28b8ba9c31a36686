package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A user's ufuncs and reductions, in every form, give what the same functions of Python's give over
 * NumPy's arrays: cases of the script declared_goldens.py. The property {@code monomorph.declared}
 * names a file with more of them.
 */
class DeclaredAgainstNumpyTest {
  private static final List<BackendProvider> BACKENDS = Elements.backends();

  private static final Map<String, UniversalFunction> UFUNCS =
      Map.of(
          "blend", DeclaredUfuncs.BLEND,
          "merge", DeclaredUfuncs.MERGE,
          "share", DeclaredUfuncs.SHARE,
          "mix", DeclaredUfuncs.MIX);

  private static final Map<String, DeclaredReduction> REDUCTIONS =
      Map.of(
          "total", DeclaredReductions.TOTAL,
          "centre", DeclaredReductions.CENTRE,
          "product", DeclaredReductions.PRODUCT,
          "parity", DeclaredReductions.PARITY,
          "either", DeclaredReductions.EITHER);

  private final List<NdBuffer> operands = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();
  private int turn;

  @Test
  void declaredFunctionsGiveWhatPythonsGive() {
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (String line : UfuncGoldens.lines("ufunc/declared.txt.gz", "monomorph.declared")) {
      int equals = line.indexOf(" = ");
      String expected = line.substring(equals + 3);
      String found = outcome(line.substring(0, equals), count++, expected);
      if (!found.equals(expected)) {
        failures.add(line + ", not " + found);
      }
    }
    assertTrue(count > 1000);
    assertEquals(
        "",
        String.join("\n", failures.subList(0, Math.min(failures.size(), 20))),
        failures.size() + " of " + count + " differ");
  }

  private String outcome(String line, int number, String expected) {
    try {
      return Arrays.stream(call(line, number))
          .map(result -> near(result, expected) ? expected : UfuncData.describe(result))
          .collect(Collectors.joining(" "));
    } catch (IllegalArgumentException | IndexOutOfBoundsException refusal) {
      return "error";
    }
  }

  private NdBuffer[] call(String line, int number) {
    String[] facts = line.split(" ", -1);
    operands.clear();
    options.clear();
    turn = number;
    for (String fact : Arrays.asList(facts).subList(2, facts.length)) {
      if (fact.contains("=")) {
        options.put(fact.split("=", 2)[0], fact.split("=", 2)[1]);
      } else {
        operands.add(UfuncData.array(fact, backend()));
      }
    }
    if (facts[0].equals("fold")) {
      return new NdBuffer[] {fold(Objects.requireNonNull(REDUCTIONS.get(facts[1])))};
    }
    UniversalFunction ufunc = set(Objects.requireNonNull(UFUNCS.get(facts[1])));
    NdBuffer of = operands.get(0);
    return switch (facts[0]) {
      case "call" -> apply(ufunc);
      case "outer" -> new NdBuffer[] {AnyUfunc.binary(ufunc).outer(of, operands.get(1))};
      case "at" -> at(ufunc, of);
      case "reduce" -> new NdBuffer[] {reduction(ufunc).apply(of, axes())};
      case "accumulate" -> new NdBuffer[] {AnyUfunc.binary(ufunc).accumulate(of, axes()[0])};
      default ->
          new NdBuffer[] {AnyUfunc.binary(ufunc).reduceAt(of, numbers("indices"), axes()[0])};
    };
  }

  private BackendProvider backend() {
    turn = turn * 5 / 3 + 1;
    return BACKENDS.get(Math.floorMod(turn, 2));
  }

  private UniversalFunction set(UniversalFunction usual) {
    UniversalFunction ufunc = usual;
    if (options.containsKey("dtype")) {
      ufunc = ufunc.dtype(UfuncGoldens.dtype(text("dtype").charAt(0)));
    }
    if (options.containsKey("casting")) {
      ufunc = ufunc.casting(Casting.valueOf(text("casting").toUpperCase(Locale.ROOT)));
    }
    if (options.containsKey("where")) {
      ufunc = ufunc.where(UfuncData.array(text("where"), backend()));
    }
    return ufunc;
  }

  private UfuncReduction reduction(UniversalFunction ufunc) {
    UfuncReduction reduction = AnyUfunc.binary(ufunc).reduction();
    if (options.containsKey("keepdims")) {
      reduction = reduction.keepDims();
    }
    return options.containsKey("initial")
        ? reduction.initial(UfuncData.number(text("initial")))
        : reduction;
  }

  private NdBuffer[] apply(UniversalFunction ufunc) {
    if (!options.containsKey("out")) {
      return ufunc.applyAll(operands.toArray());
    }
    List<long[]> shapes = new ArrayList<>(operands.stream().map(NdBuffer::shape).toList());
    if (options.containsKey("where")) {
      shapes.add(UfuncData.array(text("where"), BACKENDS.get(0)).shape());
    }
    long[] shape = Shapes.broadcast(shapes.toArray(long[][]::new));
    NdBuffer[] outs = new NdBuffer[text("out").length()];
    for (int k = 0; k < outs.length; k++) {
      DType dtype = UfuncGoldens.dtype(text("out").charAt(k));
      NdBuffer small = UfuncData.elements(dtype, 's', 7, Math.toIntExact(Shapes.size(shape)));
      outs[k] = UfuncData.on(backend(), small.reshape(shape));
    }
    NdBuffer[] results = AnyUfunc.into(ufunc, outs, operands.toArray());
    assertSame(outs[0], results[0]);
    return results;
  }

  private NdBuffer[] at(UniversalFunction ufunc, NdBuffer of) {
    NdBuffer target = of.isReadOnly() ? of.copy() : of;
    long[] indices = numbers("indices");
    long[] shape = of.shape();
    if (shape.length == 0) {
      throw new IndexOutOfBoundsException("no axis for indices");
    }
    shape[0] = indices.length;
    NdBuffer values =
        UfuncData.elements(
            of.dtype(), 's', Long.parseLong(text("seed")), Math.toIntExact(Shapes.size(shape)));
    AnyUfunc.binary(ufunc).at(target, values.reshape(shape), Index.of(Int64Buffer.wrap(indices)));
    return new NdBuffer[] {target};
  }

  private NdBuffer fold(DeclaredReduction usual) {
    DeclaredReduction reduction = options.containsKey("keepdims") ? usual.keepDims() : usual;
    if (options.containsKey("where")) {
      reduction = reduction.where(UfuncData.array(text("where"), backend()));
    }
    NdBuffer result = reduction.applyAll(new Object[] {operands.get(0)}, axes());
    NdBuffer out = (NdBuffer) backend().allocate(result.dtype(), result.shape());
    assertEquals(
        UfuncData.describe(result),
        UfuncData.describe(
            reduction.applyAll(new Object[] {operands.get(0)}, axes(), Destination.into(out))));
    return result;
  }

  /** Whether products are NumPy's but for some last bits. */
  private static boolean near(NdBuffer result, String expected) {
    int mark = expected.indexOf('~');
    if (mark < 0 || !UfuncData.describe(result).startsWith(expected.substring(0, mark))) {
      return false;
    }
    double[] a =
        (double[])
            UfuncGoldens.elements(DType.COMPLEX128, expected.substring(mark + 1)).toFlatArray();
    double[] b = (double[]) result.astype(DType.COMPLEX128).toFlatArray();
    double units = result.dtype() == DType.COMPLEX64 ? 0x1p-20 : 0x1p-46;
    boolean near = a.length == b.length;
    for (int k = 0; near && k < a.length; k++) {
      double size = Math.hypot(a[k & ~1], a[k | 1]);
      near = Math.abs(a[k] - b[k]) <= units * size;
    }
    return near;
  }

  private int[] axes() {
    return Arrays.stream(numbers("axis")).mapToInt(Math::toIntExact).toArray();
  }

  private long[] numbers(String option) {
    return UfuncData.numbers(options.getOrDefault(option, ""));
  }

  private String text(String option) {
    return Objects.requireNonNull(options.get(option));
  }
}
