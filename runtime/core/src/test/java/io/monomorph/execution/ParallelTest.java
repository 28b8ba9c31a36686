package io.monomorph.execution;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.BinaryUfunc;
import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UfuncReduction;
import io.monomorph.Ufuncs;
import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.shape.Shapes;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the threads of a pool compute together is what one thread computes. */
class ParallelTest {
  private final ForkJoinPool pool = new ForkJoinPool(3);
  private final Random random = new Random(11);

  @AfterEach
  void close() {
    pool.close();
  }

  private NdBuffer randoms(long... shape) {
    double[] elements = random.doubles(Shapes.size(shape), -1, 1).toArray();
    return Float64Buffer.wrap(elements).reshape(shape);
  }

  @Test
  void elementwiseResultsAreTheSame() {
    NdBuffer a = randoms(400, 511);
    NdBuffer b = randoms(511);
    List<NdBuffer> inputs =
        List.of(
            a, a.get("::-1, ::2"), a.transpose(), a.astype(DType.FLOAT32), b.broadcastTo(400, 511));
    for (NdBuffer x : inputs) {
      for (NdBuffer y : List.of(x, x.copy(), Float64Buffer.full(2, 1))) {
        assertEquals(Ufuncs.ADD.apply(x, y), Ufuncs.ADD.on(pool).apply(x, y));
        NdBuffer out = Buffers.zeros(DType.FLOAT32, x.shape());
        assertSame(out, Ufuncs.MULTIPLY.on(pool).apply(x, y, into(out)));
        assertEquals(Ufuncs.MULTIPLY.apply(x, y).astype(DType.FLOAT32), out);
      }
    }
    NdBuffer staged =
        Buffers.with().backend(new CellsBufferProvider()).zeros(DType.FLOAT64, 400, 511);
    Ufuncs.SUBTRACT.on(pool).apply(a, b, into(staged));
    assertEquals(Ufuncs.SUBTRACT.apply(a, b), staged);
  }

  @Test
  void masksAndOverlapsWork() {
    NdBuffer a = randoms(200_000);
    NdBuffer mask = Ufuncs.GREATER.apply(a, 0);
    NdBuffer out = Float64Buffer.full(7, 200_000);
    NdBuffer expected = out.copy();
    Ufuncs.SQRT.where(mask).apply(a, into(expected));
    Ufuncs.SQRT.where(mask).on(pool).apply(a, into(out));
    assertEquals(expected, out);
    NdBuffer shifted = a.copy();
    NdBuffer wanted = a.copy();
    wanted.get("1:").assign(Ufuncs.ADD.apply(a.get(":-1"), a.get("1:")));
    Ufuncs.ADD.on(pool).apply(shifted.get(":-1"), shifted.get("1:"), into(shifted.get("1:")));
    assertEquals(wanted, shifted);
  }

  @Test
  void reductionsAreTheSame() {
    NdBuffer a = randoms(300, 700);
    for (NdBuffer x : List.of(a, a.get("::-1, ::2"), a.transpose(), a.astype(DType.INT32))) {
      for (BinaryUfunc ufunc : List.of(Ufuncs.ADD, Ufuncs.MAXIMUM, Ufuncs.MULTIPLY)) {
        for (int[] axes : List.of(new int[] {0}, new int[] {1}, new int[] {})) {
          assertEquals(ufunc.reduce(x, axes), ufunc.on(pool).reduce(x, axes));
        }
        UfuncReduction kept = ufunc.reduction().keepDims();
        assertEquals(kept.apply(x, 0), kept.on(pool).apply(x, 0));
      }
    }
    NdBuffer line = randoms(1_000_003);
    assertEquals(Ufuncs.ADD.reduce(line), Ufuncs.ADD.on(pool).reduce(line));
    UfuncReduction fromFive = Ufuncs.ADD.reduction().initial(5);
    assertEquals(fromFive.apply(line), fromFive.on(pool).apply(line));
    assertEquals(Ufuncs.MINIMUM.reduce(line), Ufuncs.MINIMUM.on(pool).reduce(line));
    NdBuffer mask = Ufuncs.GREATER.apply(a, 0);
    assertEquals(Ufuncs.ADD.where(mask).reduce(a, 1), Ufuncs.ADD.where(mask).on(pool).reduce(a, 1));
  }

  @Test
  void reductionsOfStorageWithoutTilesAreTheSame() {
    NdBuffer a = randoms(800, 700);
    for (DType dtype : List.of(DType.FLOAT64, DType.INT64, DType.COMPLEX64)) {
      NdBuffer cells = Buffers.with().backend(new CellsBufferProvider()).zeros(dtype, 800, 700);
      cells.assign(a.mul(1000));
      for (NdBuffer x : List.of(cells, cells.get("::-1, ::-1"), cells.get("::2"))) {
        for (BinaryUfunc ufunc : List.of(Ufuncs.ADD, Ufuncs.MAXIMUM, Ufuncs.MULTIPLY)) {
          assertEquals(ufunc.reduce(x), ufunc.on(pool).reduce(x));
        }
      }
    }
  }

  @Test
  void whatAFunctionThrowsComesOut() {
    NdBuffer a = Int32Buffer.full(2, 200_000);
    NdBuffer b = Int32Buffer.full(-1, 200_000);
    assertThrows(ArithmeticException.class, () -> Ufuncs.POWER.on(pool).apply(a, b));
  }
}
