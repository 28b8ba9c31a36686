package io.monomorph.execution;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Complex64Buffer;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The driver gives each place the result of its own elements, whatever backends, dtypes, layouts
 * and overlaps it is given; held against a loop over indices.
 */
class LoopDriverTest {
  private static final List<BackendProvider> BACKENDS =
      List.of(BackendRegistry.global().byName("heap"), new CellsBufferProvider());
  private static final List<DType> REALS =
      List.of(
          DType.BOOL,
          DType.INT8,
          DType.UINT8,
          DType.INT32,
          DType.UINT32,
          DType.INT64,
          DType.FLOAT16,
          DType.FLOAT32,
          DType.FLOAT64);
  private static final List<DType> OUTS =
      List.of(
          DType.FLOAT64,
          DType.FLOAT64,
          DType.FLOAT32,
          DType.FLOAT16,
          DType.COMPLEX64,
          DType.COMPLEX128);

  private final Random random = new Random(11);

  /** A buffer of that shape, with random strides and elements. */
  private NdBuffer input(DType dtype, long... shape) {
    int[] axes = permutation(shape.length);
    long[] core = new long[shape.length];
    StringBuilder index = new StringBuilder();
    for (int k = 0; k < axes.length; k++) {
      int step = 1 + random.nextInt(2);
      core[k] = shape[axes[k]] * step;
      index.append(random.nextBoolean() ? "::" : "::-").append(step).append(", ");
    }
    NdBuffer whole = (NdBuffer) BACKENDS.get(random.nextInt(2)).allocate(dtype, core);
    NdBuffer elements = Buffers.zeros(DType.INT64, core);
    elements.assign(
        Buffers.fromArray(random.longs(elements.size(), 0, 100).toArray()).reshape(core));
    whole.assign(elements);
    int[] back = new int[axes.length];
    for (int k = 0; k < axes.length; k++) {
      back[axes[k]] = k;
    }
    return whole.get(index.toString()).transpose(back);
  }

  private int[] permutation(int rank) {
    int[] axes = new int[rank];
    for (int k = 0; k < rank; k++) {
      int other = random.nextInt(k + 1);
      axes[k] = axes[other];
      axes[other] = k;
    }
    return axes;
  }

  /** The shape with some axes made 1 or, at the front, left out. */
  private long[] smaller(long... shape) {
    int lead = random.nextInt(4) == 0 ? random.nextInt(shape.length + 1) : 0;
    long[] result = new long[shape.length - lead];
    for (int k = 0; k < result.length; k++) {
      result[k] = random.nextInt(4) == 0 ? 1 : shape[lead + k];
    }
    return result;
  }

  private DType any(List<DType> dtypes) {
    return dtypes.get(random.nextInt(dtypes.size()));
  }

  private static Float64Buffer blended(NdBuffer a, NdBuffer b, long... shape) {
    NdBuffer wideA = a.broadcastTo(shape);
    NdBuffer wideB = b.broadcastTo(shape);
    Float64Buffer expected = Float64Buffer.zeros(shape);
    Shapes.forEachIndex(
        shape, index -> expected.set(index, wideA.getDouble(index) - 2 * wideB.getDouble(index)));
    return expected;
  }

  @Test
  void anyMixtureOfOperandsIsComputedElementByElement() {
    for (int k = 0; k < 3000; k++) {
      long[] shape = random.longs(random.nextInt(5), k % 20 == 0 ? 0 : 1, 6).toArray();
      NdBuffer a = input(any(REALS), k % 3 == 0 ? shape : smaller(shape));
      NdBuffer b = input(any(REALS), smaller(shape));
      NdBuffer out = input(any(OUTS), shape);
      Float64Buffer expected = blended(a, b, shape);
      FormulasUfuncs.blend(a, b, into(out));
      assertEquals(expected.astype(out.dtype()), out, "case " + k);
      long[] together = Shapes.broadcast(a.shape(), b.shape());
      assertEquals(blended(a, b, together), FormulasUfuncs.blend(a, b), "case " + k);
    }
  }

  @Test
  void rowsLongerThanABlockAreComputedToTheEnd() {
    for (int k = 0; k < 150; k++) {
      long[] shape = {1 + random.nextInt(3), 1000 + random.nextInt(2200)};
      NdBuffer a = input(any(REALS), smaller(shape));
      NdBuffer b = input(any(REALS), smaller(shape));
      NdBuffer out = input(any(OUTS), shape);
      Float64Buffer expected = blended(a, b, shape);
      FormulasUfuncs.blend(a, b, into(out));
      assertEquals(expected.astype(out.dtype()), out, "case " + k);
    }
  }

  @Test
  void overlappingOutIsAsIfTheInputsWereCopiedFirst() {
    String[][] slices = {
      {":-1", "1:"}, {"1:", ":-1"}, {"::-1", ":"}, {":", ":"}, {":1500", "::2"}, {"5:6", ":"}
    };
    for (BackendProvider backend : BACKENDS) {
      for (String[] slice : slices) {
        for (int other = 0; other < 2; other++) {
          NdBuffer whole = (NdBuffer) backend.allocate(DType.FLOAT64, 3000);
          whole.assign(Buffers.arange(3000));
          NdBuffer in = whole.get(slice[0]);
          NdBuffer out = whole.get(slice[1]);
          NdBuffer apart = Float64Buffer.full(1, in.shape());
          NdBuffer a = other == 0 ? in : apart;
          NdBuffer b = other == 0 ? apart : in;
          NdBuffer expected = blended(a, b, out.shape());
          FormulasUfuncs.blend(a, b, into(out));
          assertEquals(expected, out, backend.name() + " " + slice[0] + " to " + slice[1]);
        }
      }
      NdBuffer matrix = (NdBuffer) backend.allocate(DType.FLOAT64, 50, 50);
      matrix.assign(Buffers.arange(2500).reshape(50, 50));
      NdBuffer expected = blended(matrix.transpose(), matrix, 50, 50);
      FormulasUfuncs.blend(matrix.transpose(), matrix, into(matrix));
      assertEquals(expected, matrix);
    }
  }

  @Test
  void aFunctionIsCalledOnceForEachMarkedElementOnly() {
    for (double density : new double[] {0, 0.01, 0.3, 0.5, 0.97, 1}) {
      for (int length : new int[] {1, 9, 40, 1024, 5000}) {
        Int32Buffer in = Int32Buffer.zeros(2L * length);
        BoolBuffer mask = BoolBuffer.zeros(length);
        int marked = 0;
        for (int k = 0; k < length; k++) {
          boolean mark = random.nextDouble() < density;
          mask.set(k, mark);
          in.set(2 * k, mark ? k : -1);
          marked += mark ? 1 : 0;
        }
        Int32Buffer out = Int32Buffer.zeros(length);
        for (NdBuffer a : List.of(in.get("::2"), in.get("::2").copy())) {
          Formulas.calls = 0;
          FormulasUfuncs.COUNTED.where(mask).apply(a, into(out));
          assertEquals(marked, Formulas.calls, length + " elements marked with " + density);
        }
        for (int k = 0; k < length; k++) {
          assertEquals(mask.get(k) ? k + 1 : 0, out.get(k));
        }
      }
    }
  }

  @Test
  void partsOfComplexElementsOverlapToo() {
    float[] array = {1, 2, 3, 4, 5, 6, 7, 8};
    NdBuffer parts = Float32Buffer.wrap(array).get("4:");
    FormulasUfuncs.mix(parts, parts, parts, into(Complex64Buffer.wrap(array)));
    assertEquals(Complex64Buffer.of(10, 0, 12, 0, 14, 0, 16, 0), Complex64Buffer.wrap(array));
  }
}
