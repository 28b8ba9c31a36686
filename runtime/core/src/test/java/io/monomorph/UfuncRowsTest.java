package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Ufuncs of rows with any steps, dtypes, backends and masks, of lengths about those of blocks or of
 * some elements, give what they give of copies without gaps and without a mask. {@code
 * -Dmonomorph.rows=1000000} tries more.
 */
class UfuncRowsTest {
  private static final int CASES = Integer.getInteger("monomorph.rows", 4000);
  private static final List<UniversalFunction> UFUNCS =
      List.of(
          Ufuncs.ADD,
          Ufuncs.SUBTRACT,
          Ufuncs.MAXIMUM,
          Ufuncs.LESS,
          Ufuncs.NEGATIVE,
          Ufuncs.LOGICAL_NOT,
          Ufuncs.CLIP,
          Ufuncs.DIVMOD);
  private static final int[] LENGTHS = {
    0, 1, 2, 7, 31, 33, 63, 64, 65, 95, 96, 97, 130, 500, 1023, 1024, 1025, 1150, 2049, 3000
  };
  private static final long[][] SHORT = {
    {400, 1}, {400, 3}, {100, 10}, {90, 17}, {30, 95}, {3, 90, 3}, {2, 5, 60, 5}, {2, 3, 2, 2},
  };
  private static final int[] STEPS = {1, 1, 1, 1, 2, 2, 3, 5};
  private static final DType[] DTYPES = DType.values();

  private final Random random = new Random(20261121);

  @Test
  void rowsOfAnyStepsAndMasksAreAsCopiesWithoutGaps() {
    for (int k = 0; k < CASES; k++) {
      UniversalFunction ufunc = UFUNCS.get(random.nextInt(UFUNCS.size()));
      int length = LENGTHS[random.nextInt(LENGTHS.length)];
      long[] shape = random.nextInt(4) == 0 ? new long[] {3, length} : new long[] {length};
      if (random.nextInt(3) == 0) {
        shape = SHORT[random.nextInt(SHORT.length)];
      }
      DType dtype = DTYPES[random.nextInt(DTYPES.length)];
      NdBuffer[] inputs = new NdBuffer[ufunc.inputs()];
      for (int input = 0; input < inputs.length; input++) {
        DType own = random.nextInt(5) == 0 ? DTYPES[random.nextInt(DTYPES.length)] : dtype;
        inputs[input] = filled(own, random.nextInt(3) == 0 ? smaller(shape) : shape);
      }
      NdBuffer[] expected;
      try {
        expected = ufunc.applyAll((Object[]) copies(inputs));
        expected = ufunc.applyAll((Object[]) spread(expected[0].shape(), inputs));
      } catch (IllegalArgumentException noLoop) {
        continue;
      }
      check("case " + k + " " + ufunc, ufunc, shape, inputs, expected);
    }
  }

  private void check(
      String what, UniversalFunction ufunc, long[] shape, NdBuffer[] inputs, NdBuffer[] expected) {
    NdBuffer[] found = ufunc.applyAll((Object[]) inputs);
    for (int k = 0; k < expected.length; k++) {
      assertSame(what + " new", expected[k], found[k]);
    }
    NdBuffer[] outs = new NdBuffer[expected.length];
    for (int k = 0; k < outs.length; k++) {
      outs[k] = filled(result(expected[k].dtype()), shape);
    }
    if (random.nextInt(4) == 0 && takes(inputs[0], expected[0], shape)) {
      outs[0] = inputs[0];
    }
    NdBuffer mask = random.nextInt(3) == 0 ? null : mask(shape, outs[0]);
    NdBuffer[] merged = new NdBuffer[outs.length];
    for (int k = 0; k < outs.length; k++) {
      merged[k] = merged(outs[k], expected[k].broadcastTo(shape).astype(outs[k].dtype()), mask);
    }
    AnyUfunc.into(mask == null ? ufunc : ufunc.where(mask), outs, (Object[]) inputs);
    for (int k = 0; k < outs.length; k++) {
      assertSame(what + (mask == null ? " into " : " masked ") + k, merged[k], outs[k]);
    }
  }

  private static boolean takes(NdBuffer input, NdBuffer expected, long[] shape) {
    return input.dtype() == expected.dtype() && Arrays.equals(input.shape(), shape);
  }

  private static void assertSame(String what, NdBuffer expected, NdBuffer found) {
    assertEquals(GoldenText.ofOneNan(expected.copy()), GoldenText.ofOneNan(found.copy()), what);
  }

  /** What is to be in the output: new elements where the mask is true. */
  private static NdBuffer merged(NdBuffer before, NdBuffer after, @Nullable NdBuffer mask) {
    if (mask == null) {
      return after;
    }
    BoolBuffer marks = (BoolBuffer) mask.broadcastTo(before.shape());
    NdBuffer merged = before.copy();
    Shapes.forEachIndex(
        before.shape(),
        index -> {
          if (marks.get(index)) {
            NdBuffer place = merged;
            NdBuffer element = after;
            for (long k : index) {
              place = place.get(Index.at(k));
              element = element.get(Index.at(k));
            }
            place.assign(element);
          }
        });
    return merged;
  }

  /** Marks of any density, or in turns; sometimes the output itself, if that is of bool. */
  private NdBuffer mask(long[] shape, NdBuffer out) {
    if (out.dtype() == DType.BOOL && random.nextInt(4) == 0) {
      return out;
    }
    NdBuffer mask =
        view(DType.BOOL, random.nextInt(5) == 0 ? smaller(shape) : shape, random.nextInt(4));
    boolean[] marks = new boolean[(int) mask.size()];
    double[] densities = {0, 0.01, 0.05, 0.5, 0.5, 0.95, 0.99, 1};
    int period = 1 + random.nextInt(1500);
    double density = 0;
    for (int k = 0; k < marks.length; k++) {
      density = k % period == 0 ? densities[random.nextInt(densities.length)] : density;
      marks[k] = random.nextDouble() < density;
    }
    mask.assign(BoolBuffer.wrap(marks, mask.shape()));
    return mask;
  }

  /** A dtype to which results are cast, or theirs. */
  private DType result(DType dtype) {
    if (random.nextInt(4) > 0) {
      return dtype;
    }
    return dtype == DType.FLOAT64 ? DType.FLOAT32 : dtype == DType.INT32 ? DType.INT64 : dtype;
  }

  private long[] smaller(long... shape) {
    long[] part = Arrays.copyOfRange(shape, random.nextInt(shape.length + 1), shape.length);
    for (int k = 0; k < part.length; k++) {
      part[k] = random.nextInt(3) == 0 ? 1 : part[k];
    }
    return part;
  }

  private NdBuffer filled(DType dtype, long... shape) {
    NdBuffer view = view(dtype, shape, random.nextInt(4));
    int size = (int) view.size();
    view.assign(GoldenValues.sixteenths(dtype, size, random.nextInt(1000)).reshape(shape));
    return view;
  }

  /** A buffer with steps, in one of four cases in a backend whose elements are staged. */
  private NdBuffer view(DType dtype, long[] shape, int which) {
    BackendProvider backend = Elements.backends().get(which == 0 ? 1 : 0);
    long[] core = new long[shape.length];
    StringBuilder index = new StringBuilder();
    for (int axis = 0; axis < shape.length; axis++) {
      int step = STEPS[random.nextInt(STEPS.length)];
      int start = random.nextInt(3);
      core[axis] = shape[axis] * step + start;
      index.append(start).append("::").append(step).append(", ");
    }
    NdBuffer whole = (NdBuffer) backend.allocate(dtype, core);
    NdBuffer view = shape.length == 0 ? whole : whole.get(index.toString());
    for (int axis = 0; axis < shape.length; axis++) {
      if (random.nextInt(3) == 0) {
        view = view.get(":, ".repeat(axis) + "::-1");
      }
    }
    return view;
  }

  private static NdBuffer[] spread(long[] shape, NdBuffer... buffers) {
    NdBuffer[] copies = new NdBuffer[buffers.length];
    Arrays.setAll(copies, k -> buffers[k].broadcastTo(shape).copy());
    return copies;
  }

  private static NdBuffer[] copies(NdBuffer... buffers) {
    NdBuffer[] copies = new NdBuffer[buffers.length];
    Arrays.setAll(copies, k -> buffers[k].copy());
    return copies;
  }
}
