package io.monomorph.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Buffers;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.Int8Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ufuncs applied at an index; what is expected was computed with NumPy's {@code ufunc.at}. */
class UpdateAtIndexTest {
  @Test
  void repeatedIndicesCountEachTime() {
    Int64Buffer counts = Int64Buffer.zeros(4);
    Ufuncs.ADD.at(counts, 1, Index.of(Int64Buffer.of(0, 2, 2, -1, 2)));
    assertEquals(Int64Buffer.of(1, 0, 3, 1), counts);
    Float64Buffer a = Float64Buffer.of(1, 2, 3);
    Ufuncs.MULTIPLY.at(a, Float64Buffer.of(2, 3, 5), Index.of(Int32Buffer.of(1, 1, 0)));
    assertEquals(Float64Buffer.of(5, 12, 3), a);
  }

  @Test
  void theOrderIsThatOfTheIndex() {
    Float64Buffer a = Float64Buffer.of(100, 100);
    Ufuncs.DIVIDE.at(a, Float64Buffer.of(2, 5, 10), Index.of(Int64Buffer.of(0, 1, 0)));
    assertEquals(Float64Buffer.of(5, 20), a);
    Float64Buffer b = Float64Buffer.of(2);
    Ufuncs.POWER.at(b, Float64Buffer.of(3, 2), Index.of(Int64Buffer.of(0, 0)));
    assertEquals(Float64Buffer.of(64), b);
  }

  @Test
  void functionsOfOneInputWork() {
    Int32Buffer a = Int32Buffer.of(1, 2, 3);
    Ufuncs.NEGATIVE.at(a, Index.of(Int64Buffer.of(0, 0, 2)));
    assertEquals(Int32Buffer.of(1, 2, -3), a);
    Ufuncs.SQUARE.at(a, Index.range(1, 3));
    assertEquals(Int32Buffer.of(1, 4, 9), a);
  }

  @Test
  void wholeRowsAreChanged() {
    NdBuffer a = Buffers.zeros(DType.FLOAT64, 3, 2);
    Ufuncs.ADD.at(a, Float64Buffer.of(1, 10), Index.of(Int64Buffer.of(2, 0, 2)));
    assertEquals(Float64Buffer.of(1, 10, 0, 0, 2, 20).reshape(3, 2), a);
    NdBuffer values = Float64Buffer.of(1, 2, 3, 4, 5, 6).reshape(3, 2);
    NdBuffer b = Buffers.zeros(DType.FLOAT64, 3, 2);
    Ufuncs.SUBTRACT.at(b, values, Index.all(), Index.of(Int64Buffer.of(1, 1)));
    assertEquals(Float64Buffer.of(0, -3, 0, -7, 0, -11).reshape(3, 2), b);
  }

  @Test
  void otherDtypesAndBackendsAreCastAndStaged() {
    Float32Buffer a = Float32Buffer.of(1, 2);
    Ufuncs.ADD.at(a, Float64Buffer.of(0.5, 0.25), Index.of(Int64Buffer.of(0, 0)));
    assertEquals(Float32Buffer.of(1.75f, 2), a);
    NdBuffer cells = Buffers.with().backend(new CellsBufferProvider()).zeros(DType.FLOAT64, 3);
    cells.assign(Float64Buffer.of(1, 2, 3));
    Ufuncs.ADD.at(cells, 1, Index.of(Int64Buffer.of(0, 0, 2)));
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
      Ufuncs.ADD.at(b, values, index);
      assertEquals(a, b);
    }
  }

  @Test
  void indicesWithoutArraysSelectToo() {
    NdBuffer x = Buffers.arange(6);
    Ufuncs.MULTIPLY.at(x, 2, Index.range(1, 3));
    Ufuncs.MULTIPLY.at(x, 10, Index.at(-1));
    Ufuncs.MULTIPLY.at(x, 3, "4:");
    assertEquals(Int64Buffer.of(0, 2, 4, 3, 12, 150), x);
    Ufuncs.NEGATIVE.at(x, "None, ::2");
    assertEquals(Int64Buffer.of(0, 2, -4, 3, -12, 150), x);
    Ufuncs.ADD.at(x, 1);
    Ufuncs.ADD.at(x, 1, Index.ELLIPSIS);
    Ufuncs.ADD.at(x, Int64Buffer.of(8).reshape(1, 1), Index.NEW_AXIS, Index.all());
    assertEquals(Int64Buffer.of(10, 12, 6, 13, -2, 160), x);
    Float64Buffer scalar = Float64Buffer.full(3);
    Ufuncs.MULTIPLY.at(scalar, 2);
    Ufuncs.MULTIPLY.at(scalar, 2, Index.NEW_AXIS, Index.ELLIPSIS);
    assertEquals(Float64Buffer.full(12), scalar);
  }

  @Test
  void resultsAreCastBackByAnyCast() {
    Int64Buffer x = Int64Buffer.zeros(3);
    Ufuncs.ADD.at(x, 1.5, Index.of(0));
    assertEquals(Int64Buffer.of(1, 0, 0), x);
    Int64Buffer y = Int64Buffer.of(-2);
    y.at(Index.of(0)).add(1.7);
    assertEquals(Int64Buffer.of(0), y);
    Int8Buffer z = Int8Buffer.of(0, 0);
    z.at("1:").add(300);
    assertEquals(Int8Buffer.of(0, 44), z);
  }

  @Test
  void anElementThatAViewRepeatsIsChangedEachTime() {
    Float64Buffer one = Float64Buffer.of(1);
    NdBuffer three = one.asStrided(new long[] {2, 3}, new long[] {0, 0});
    Ufuncs.ADD.at(three, Float64Buffer.of(1, 2, 3), Index.ELLIPSIS);
    assertEquals(Float64Buffer.of(13), one);
  }

  @Test
  void whatDoesNotFitIsRefusedAndChangesNothing() {
    Int32Buffer a = Int32Buffer.of(1, 2);
    Index first = Index.of(Int64Buffer.of(0));
    assertThrows(
        IndexOutOfBoundsException.class, () -> Ufuncs.ADD.at(a, 1, Index.of(Int64Buffer.of(0, 2))));
    assertThrows(
        IllegalArgumentException.class,
        () -> Ufuncs.ADD.at(a, Int32Buffer.of(1, 2), Index.of(Int64Buffer.of(0, 0, 0))));
    assertThrows(
        UnsupportedOperationException.class, () -> Ufuncs.ADD.at(a.asReadOnly(), 1, first));
    assertThrows(IllegalArgumentException.class, () -> Ufuncs.ADD.at(a, first));
    assertEquals(Int32Buffer.of(1, 2), a);
  }
}
