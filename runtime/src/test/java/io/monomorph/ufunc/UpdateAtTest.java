package io.monomorph.ufunc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Buffers;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ufuncs applied at an index; what is expected was computed with NumPy's {@code ufunc.at}. */
class UpdateAtTest {
  @Test
  void repeatedIndicesCountEachTime() {
    Int64Buffer counts = Int64Buffer.zeros(4);
    counts.at(Index.of(Int64Buffer.of(0, 2, 2, -1, 2))).apply(Ufuncs.ADD, 1);
    assertEquals(Int64Buffer.of(1, 0, 3, 1), counts);
    Float64Buffer a = Float64Buffer.of(1, 2, 3);
    a.at(Index.of(Int32Buffer.of(1, 1, 0))).apply(Ufuncs.MULTIPLY, Float64Buffer.of(2, 3, 5));
    assertEquals(Float64Buffer.of(5, 12, 3), a);
  }

  @Test
  void theOrderIsThatOfTheIndex() {
    Float64Buffer a = Float64Buffer.of(100, 100);
    a.at(Index.of(Int64Buffer.of(0, 1, 0))).apply(Ufuncs.DIVIDE, Float64Buffer.of(2, 5, 10));
    assertEquals(Float64Buffer.of(5, 20), a);
    Float64Buffer b = Float64Buffer.of(2);
    b.at(Index.of(Int64Buffer.of(0, 0))).apply(Ufuncs.POWER, Float64Buffer.of(3, 2));
    assertEquals(Float64Buffer.of(64), b);
  }

  @Test
  void functionsOfOneInputWork() {
    Int32Buffer a = Int32Buffer.of(1, 2, 3);
    a.at(Index.of(Int64Buffer.of(0, 0, 2))).apply(Ufuncs.NEGATIVE);
    assertEquals(Int32Buffer.of(1, 2, -3), a);
    a.at(Index.range(1, 3)).apply(Ufuncs.SQUARE);
    assertEquals(Int32Buffer.of(1, 4, 9), a);
  }

  @Test
  void wholeRowsAreChanged() {
    NdBuffer a = Buffers.zeros(DType.FLOAT64, 3, 2);
    a.at(Index.of(Int64Buffer.of(2, 0, 2))).apply(Ufuncs.ADD, Float64Buffer.of(1, 10));
    assertEquals(Float64Buffer.of(1, 10, 0, 0, 2, 20).reshape(3, 2), a);
    NdBuffer values = Float64Buffer.of(1, 2, 3, 4, 5, 6).reshape(3, 2);
    NdBuffer b = Buffers.zeros(DType.FLOAT64, 3, 2);
    b.at(Index.all(), Index.of(Int64Buffer.of(1, 1))).apply(Ufuncs.SUBTRACT, values);
    assertEquals(Float64Buffer.of(0, -3, 0, -7, 0, -11).reshape(3, 2), b);
  }

  @Test
  void otherDtypesAndBackendsAreCastAndStaged() {
    Float32Buffer a = Float32Buffer.of(1, 2);
    a.at(Index.of(Int64Buffer.of(0, 0))).apply(Ufuncs.ADD, Float64Buffer.of(0.5, 0.25));
    assertEquals(Float32Buffer.of(1.75f, 2), a);
    NdBuffer cells = Buffers.with().backend(new CellsBufferProvider()).zeros(DType.FLOAT64, 3);
    cells.assign(Float64Buffer.of(1, 2, 3));
    cells.at(Index.of(Int64Buffer.of(0, 0, 2))).apply(Ufuncs.ADD, 1);
    assertEquals(Float64Buffer.of(3, 2, 4), cells);
  }

  @Test
  void anAdditionIsThatOfAddAt() {
    Random random = new Random(5);
    for (int k = 0; k < 200; k++) {
      NdBuffer a = Buffers.arange(24).reshape(4, 3, 2).astype(DType.INT32);
      NdBuffer b = a.copy();
      int n = random.nextInt(6);
      Int64Buffer rows = Int64Buffer.zeros(n);
      Int64Buffer columns = Int64Buffer.zeros(n);
      for (int i = 0; i < n; i++) {
        rows.set(i, random.nextInt(8) - 4);
        columns.set(i, random.nextInt(6) - 3);
      }
      Index[] index =
          random.nextBoolean()
              ? new Index[] {Index.of(rows), Index.of(columns)}
              : new Index[] {Index.every(-1), Index.of(columns)};
      NdBuffer values = Buffers.arange(2).astype(DType.INT32);
      a.at(index).add(values);
      b.at(index).apply(Ufuncs.ADD, values);
      assertEquals(a, b);
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAndChangesNothing() {
    Int32Buffer a = Int32Buffer.of(1, 2);
    Index first = Index.of(Int64Buffer.of(0));
    assertEquals(
        "add gives float64, which cannot be cast to int32, the dtype of out, with casting"
            + " same_kind",
        assertThrows(IllegalArgumentException.class, () -> a.at(first).apply(Ufuncs.ADD, 1.5))
            .getMessage());
    assertThrows(
        IndexOutOfBoundsException.class, () -> a.at(Index.of(Int64Buffer.of(0, 2))).apply(Ufuncs.ADD, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> a.at(Index.of(Int64Buffer.of(0, 0, 0))).apply(Ufuncs.ADD, Int32Buffer.of(1, 2)));
    assertThrows(
        UnsupportedOperationException.class, () -> a.asReadOnly().at(first).apply(Ufuncs.ADD, 1));
    assertThrows(IllegalArgumentException.class, () -> a.at(new Index[0]).apply(Ufuncs.ADD, first));
    assertEquals(Int32Buffer.of(1, 2), a);
  }
}
