package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Signature;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every loop of every ufunc gives the same bits in whatever form it meets its operands: one element
 * at a time, in rows that begin anywhere, backwards, staged, with a mask, over its own input. Only
 * the functions that the JDK computes otherwise over vectors may differ by some last bits.
 */
class UfuncFormsTest {
  private static final Set<String> INEXACT =
      Set.of(
          """
          exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan arctan2 sinh cosh tanh
          cbrt hypot power"""
              .split("\\s+", -1));

  /** Each way is within two units in the last place of the true value. */
  private static final int UNITS = 4;

  private static final int[] LENGTHS = {1, 7, 95, 200, 1023, 1025, 2100};
  private static final BackendProvider HEAP = Elements.backends().get(0);
  private static final BackendProvider CELLS = Elements.backends().get(1);

  static Stream<String> names() {
    return UfuncGoldens.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyLoopGivesTheSameInEveryForm(String name) {
    UniversalFunction ufunc = UfuncGoldens.ufunc(name);
    int seed = 1;
    for (Signature signature : ufunc.signatures()) {
      int length = LENGTHS[seed % LENGTHS.length];
      NdBuffer[] inputs = inputs(ufunc, signature, seed++, length);
      NdBuffer[] expected = oneByOne(ufunc, signature, inputs);
      String what = name + " " + signature + " of " + length;
      check(what + " at once", expected, ufunc.applyAll((Object[]) inputs));
      check(
          what + " unaligned",
          expected,
          ufunc.applyAll((Object[]) map(inputs, UfuncFormsTest::shifted)));
      check(
          what + " strided",
          expected,
          ufunc.applyAll((Object[]) map(inputs, UfuncFormsTest::spread)));
      check(
          what + " halved",
          expected,
          ufunc.applyAll((Object[]) map(inputs, UfuncFormsTest::halved)));
      check(what + " first backwards", expected, ufunc.applyAll((Object[]) firstBackwards(inputs)));
      check(
          what + " into any steps",
          expected,
          AnyUfunc.into(
              ufunc,
              map(outs(ufunc, signature, HEAP, length), UfuncFormsTest::spread),
              (Object[]) inputs));
      check(
          what + " staged",
          expected,
          into(ufunc, signature, CELLS, (Object[]) map(inputs, b -> Elements.on(CELLS, b))));
      check(
          what + " backwards",
          map(expected, UfuncFormsTest::turned),
          ufunc.applyAll((Object[]) map(inputs, UfuncFormsTest::turned)));
      scalars(what, ufunc, signature, inputs);
      masked(what, ufunc, signature, inputs, expected);
      overlapping(what, ufunc, signature, inputs, expected);
    }
  }

  private static NdBuffer[] inputs(
      UniversalFunction ufunc, Signature signature, int seed, int length) {
    // Shifts and powers of integers take small numbers only.
    boolean small = List.of("power", "left_shift", "ldexp").contains(ufunc.name());
    NdBuffer[] inputs = new NdBuffer[ufunc.inputs()];
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] =
          small
              ? GoldenValues.sixteenths(signature.dtype(k), length, seed + 31 * k)
              : GoldenValues.wide(signature.dtype(k), length, seed + 31 * k, 62);
    }
    if (ufunc.name().equals("power") && signature.dtype(1).isInteger()) {
      inputs[1] = Functions.bitwiseAnd(inputs[1], 7);
    }
    return inputs;
  }

  private static NdBuffer[] oneByOne(
      UniversalFunction ufunc, Signature signature, NdBuffer[] inputs) {
    NdBuffer[] results = outs(ufunc, signature, HEAP, inputs[0].size());
    for (long k = 0; k < inputs[0].size(); k++) {
      long at = k;
      NdBuffer[] elements = map(inputs, b -> b.get(Long.toString(at)));
      NdBuffer[] result = ufunc.applyAll((Object[]) elements);
      for (int out = 0; out < results.length; out++) {
        results[out].get(Long.toString(at)).assign(result[out]);
      }
    }
    return results;
  }

  private static void scalars(
      String what, UniversalFunction ufunc, Signature signature, NdBuffer[] inputs) {
    for (int scalar = 0; scalar < inputs.length && inputs.length > 1; scalar++) {
      NdBuffer[] mixed = inputs.clone();
      mixed[scalar] = inputs[scalar].get("0");
      NdBuffer[] full = inputs.clone();
      full[scalar] = mixed[scalar].broadcastTo(inputs[0].shape()).copy();
      NdBuffer[] expected = oneByOne(ufunc, signature, full);
      check(what + " scalar " + scalar, expected, ufunc.applyAll((Object[]) mixed));
      mixed[scalar] = Elements.on(CELLS, mixed[scalar]);
      check(what + " staged scalar", expected, into(ufunc, signature, CELLS, (Object[]) mixed));
    }
  }

  private static void masked(
      String what,
      UniversalFunction ufunc,
      Signature signature,
      NdBuffer[] inputs,
      NdBuffer[] expected) {
    long length = inputs[0].size();
    NdBuffer mask = GoldenValues.sixteenths(DType.BOOL, Math.toIntExact(length), length);
    for (BackendProvider backend : List.of(HEAP, CELLS)) {
      NdBuffer[] before = outs(ufunc, signature, backend, length);
      NdBuffer[] merged = new NdBuffer[before.length];
      for (int k = 0; k < before.length; k++) {
        NdBuffer kept = GoldenValues.wide(before[k].dtype(), Math.toIntExact(length), 99, 62);
        before[k].assign(kept);
        merged[k] = kept.copy();
        for (long at = 0; at < length; at++) {
          if (((BoolBuffer) mask).get(at)) {
            merged[k].get(Long.toString(at)).assign(expected[k].get(Long.toString(at)));
          }
        }
      }
      check(what + " masked", merged, AnyUfunc.into(ufunc.where(mask), before, (Object[]) inputs));
      NdBuffer[] same = map(merged, NdBuffer::copy);
      NdBuffer none = Buffers.zeros(DType.BOOL, length);
      check(
          what + " masked out", merged, AnyUfunc.into(ufunc.where(none), same, (Object[]) inputs));
    }
  }

  /** The first output is over the first input: in place, and one place before and behind it. */
  private static void overlapping(
      String what,
      UniversalFunction ufunc,
      Signature signature,
      NdBuffer[] inputs,
      NdBuffer[] expected) {
    if (signature.dtype(0) != signature.dtype(inputs.length)) {
      return;
    }
    long length = inputs[0].size();
    for (BackendProvider backend : List.of(HEAP, CELLS)) {
      for (int shift = -1; shift <= 1; shift++) {
        NdBuffer room = (NdBuffer) backend.allocate(signature.dtype(0), length + 2);
        NdBuffer in = room.get("1:" + (length + 1));
        in.assign(inputs[0]);
        NdBuffer[] outs = outs(ufunc, signature, HEAP, length);
        outs[0] = room.get((1 + shift) + ":" + (length + 1 + shift));
        NdBuffer[] given = inputs.clone();
        given[0] = in;
        check(
            what + " over itself by " + shift,
            expected,
            AnyUfunc.into(ufunc, outs, (Object[]) given));
      }
    }
  }

  private static NdBuffer[] into(
      UniversalFunction ufunc, Signature signature, BackendProvider backend, Object... inputs) {
    long length = Arrays.stream(inputs).mapToLong(b -> ((NdBuffer) b).size()).max().orElse(0);
    return AnyUfunc.into(ufunc, outs(ufunc, signature, backend, length), inputs);
  }

  private static NdBuffer[] outs(
      UniversalFunction ufunc, Signature signature, BackendProvider backend, long length) {
    NdBuffer[] outs = new NdBuffer[ufunc.outputs()];
    Arrays.setAll(
        outs, k -> (NdBuffer) backend.allocate(signature.dtype(ufunc.inputs() + k), length));
    return outs;
  }

  /** The same elements, beginning at another place of their array. */
  private static NdBuffer shifted(NdBuffer of) {
    NdBuffer room = Buffers.zeros(of.dtype(), of.size() + 5);
    int start = 1 + (int) (of.size() + of.dtype().itemSize()) % 4;
    NdBuffer view = room.get(start + ":" + (start + of.size()));
    view.assign(of);
    return view;
  }

  private static NdBuffer spread(NdBuffer of) {
    NdBuffer view = Buffers.zeros(of.dtype(), 3 * of.size()).get("::3");
    view.assign(of);
    return view;
  }

  private static NdBuffer halved(NdBuffer of) {
    NdBuffer view = Buffers.zeros(of.dtype(), 2 * of.size()).get("::2");
    view.assign(of);
    return view;
  }

  private static NdBuffer[] firstBackwards(NdBuffer... of) {
    NdBuffer[] buffers = of.clone();
    buffers[0] = turned(turned(of[0]).copy());
    return buffers;
  }

  private static NdBuffer turned(NdBuffer of) {
    return of.get("::-1");
  }

  private static NdBuffer[] map(
      NdBuffer[] buffers, java.util.function.UnaryOperator<NdBuffer> form) {
    return Arrays.stream(buffers).map(form).toArray(NdBuffer[]::new);
  }

  private static void check(String what, NdBuffer[] expected, NdBuffer[] found) {
    for (int k = 0; k < expected.length; k++) {
      String wanted = GoldenText.ofOneNan(expected[k]);
      boolean inexact = INEXACT.contains(what.substring(0, what.indexOf(' ')));
      if (!wanted.equals(GoldenText.ofOneNan(found[k]))
          && !(inexact && near(expected[k], found[k]))) {
        assertEquals(text(expected[k]), text(found[k]), what);
        assertEquals(wanted, GoldenText.ofOneNan(found[k]), what);
      }
    }
  }

  private static boolean near(NdBuffer expected, NdBuffer found) {
    DType dtype = expected.dtype();
    if (dtype != found.dtype() || dtype.isComplex() || dtype.isInteger()) {
      return false;
    }
    double[] a = (double[]) expected.astype(DType.FLOAT64).toFlatArray();
    double[] b = (double[]) found.astype(DType.FLOAT64).toFlatArray();
    boolean near = a.length == b.length;
    for (int k = 0; near && k < a.length; k++) {
      // Neither NaN nor a zero, whose sign counts, is near anything else.
      near =
          Double.compare(a[k], b[k]) == 0
              || (a[k] != 0 && Math.abs(a[k] - b[k]) <= UNITS * unit(dtype, a[k]));
    }
    return near;
  }

  private static double unit(DType dtype, double value) {
    return switch (dtype) {
      case FLOAT16 -> Math.max(Math.ulp((float) value) * 0x1p13, 0x1p-24);
      case FLOAT32 -> Math.ulp((float) value);
      default -> Math.ulp(value);
    };
  }

  private static String text(NdBuffer of) {
    return of.dtype() + " " + of;
  }
}
