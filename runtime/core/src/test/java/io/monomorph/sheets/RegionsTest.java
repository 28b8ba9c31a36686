package io.monomorph.sheets;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.cells.Cells;
import io.monomorph.cells.CellsBoolBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.spi.StorageException;
import io.monomorph.spi.Tiling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Storage that is read and written by regions alone, of every dtype, with and without tiles. */
class RegionsTest {
  private static final long[] SHAPE = {7, 10};

  @TempDir Path folder;

  private static List<NdBuffer> stored(DType dtype) {
    return List.of(
        (NdBuffer) new SheetsBufferProvider().wrap(dtype, new Sheets(dtype, SHAPE, 3, 4)),
        (NdBuffer) new PlainBufferProvider().wrap(dtype, new Plain(dtype, SHAPE)));
  }

  private static NdBuffer numbers(DType dtype) {
    return Buffers.arange(70).mod(dtype == DType.BOOL ? 2 : 101).reshape(SHAPE).astype(dtype);
  }

  private static void assertSame(NdBuffer expected, NdBuffer actual) {
    assertEquals(expected.dtype(), actual.dtype());
    assertArrayEquals(expected.shape(), actual.shape());
    Object[] wanted = {expected.toFlatArray()};
    assertTrue(Arrays.deepEquals(wanted, new Object[] {actual.toFlatArray()}), actual.toString());
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void elementsOfEveryDTypeAreMoved(DType dtype) {
    NdBuffer numbers = numbers(dtype);
    for (NdBuffer stored : stored(dtype)) {
      stored.assign(numbers);
      assertSame(numbers, stored.copy());
      assertSame(numbers.transpose().get("::-2, 1:"), stored.transpose().get("::-2, 1:").copy());
      assertSame(numbers.sum(0), stored.sum(0));
      assertSame(numbers.sum(1), stored.sum(1));
      assertEquals(numbers.item(3, 7), stored.item(3, 7));
      stored.at("2, 3").set(numbers.at("6, 9").get());
      assertEquals(numbers.item(6, 9), stored.item(2, 3));
      stored.at("::3, ::-4").set(1);
      NdBuffer changed = numbers.copy();
      changed.at("2, 3").set(numbers.at("6, 9").get());
      changed.at("::3, ::-4").set(1);
      assertSame(changed, stored.copy());
    }
  }

  @Test
  void tilesAreReadOnceWhileElementsAreAskedForOneByOne() throws IOException {
    Sheets core = new Sheets(DType.FLOAT64, SHAPE, 3, 4);
    SheetsFloat64Buffer stored = SheetsFloat64Buffer.wrap(core);
    Float64Buffer numbers = (Float64Buffer) numbers(DType.FLOAT64);
    stored.assign(numbers);
    core.restart();
    PrimitiveIterator.OfDouble all = stored.iterator();
    double sum = 0;
    while (all.hasNext()) {
      sum += all.nextDouble();
    }
    assertEquals(numbers.sum().getDouble(), sum);
    assertEquals(9, core.loads());
    core.restart();
    assertEquals(numbers.transpose().toString(), stored.transpose().toString());
    assertEquals(9, core.loads());
    core.restart();
    Buffers.save(folder.resolve("a.npy"), stored.transpose());
    assertEquals(9, core.loads());
    assertSame(numbers.transpose(), Buffers.load(folder.resolve("a.npy")));
  }

  @Test
  void cornersAreAllThatIsReadForATextOfMuch() {
    Sheets core = new Sheets(DType.FLOAT64, new long[] {100, 100}, 10, 10);
    assertTrue(SheetsFloat64Buffer.wrap(core).toString().contains("..."));
    assertEquals(4, core.loads());
  }

  @Test
  void regionsHaveNoMoreElementsThanAreNeeded() {
    Sheets tiled = new Sheets(DType.FLOAT64, new long[] {100, 100}, 10, 10);
    SheetsFloat64Buffer.wrap(tiled).get("5, 25:").copy();
    assertEquals("8 of 75", tiled.loads() + " of " + tiled.loaded());
    Plain plain = new Plain(DType.FLOAT64, 100, 100);
    PlainFloat64Buffer stored = PlainFloat64Buffer.wrap(plain);
    stored.get(":, 7").copy();
    assertEquals("1 of 100", plain.loads() + " of " + plain.loaded());
    plain.restart();
    stored.get("::2, ::20").sum();
    assertEquals("5 of 495", plain.loads() + " of " + plain.loaded());
    plain.restart();
    stored.get(3, 4);
    assertEquals("1 of 1", plain.loads() + " of " + plain.loaded());
  }

  @Test
  void reshapedCoresAreReadAlongTheirRows() {
    Sheets core = new Sheets(DType.FLOAT64, SHAPE, 3, 4);
    SheetsFloat64Buffer stored = SheetsFloat64Buffer.wrap(core);
    NdBuffer numbers = numbers(DType.FLOAT64);
    stored.reshape(-1).assign(numbers.reshape(-1));
    assertEquals("9 and 9", core.loads() + " and " + core.stores());
    assertSame(numbers, stored.copy());
    core.restart();
    assertSame(numbers.reshape(5, 14).sum(0), stored.reshape(5, 14).sum(0));
    assertEquals(9, core.loads());
  }

  /** Elements that lie in an array as in a block are moved without one; others are not. */
  @Test
  void copiesBetweenArraysAndStorageAreThoseBetweenArrays() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      long[] shape = {1 + random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(5)};
      DType dtype = random.nextBoolean() ? DType.INT16 : DType.COMPLEX64;
      NdBuffer expected = Buffers.arange(shape[0] * shape[1] * shape[2]).reshape(shape);
      expected = expected.astype(dtype);
      Sheets tiled = new Sheets(dtype, shape, 1 + random.nextInt(3), 4, 1 + random.nextInt(5));
      List<NdBuffer> cores =
          List.of(
              (NdBuffer) new SheetsBufferProvider().wrap(dtype, tiled),
              (NdBuffer) new PlainBufferProvider().wrap(dtype, new Plain(dtype, shape)));
      String index = slice(random) + ", " + slice(random) + ", " + slice(random);
      int[] axes = random.nextBoolean() ? new int[] {0, 1, 2} : new int[] {2, 0, 1};
      for (NdBuffer core : cores) {
        core.assign(expected);
        NdBuffer part = core.get(index).transpose(axes);
        NdBuffer its = expected.get(index).transpose(axes);
        assertSame(its, part.copy());
        NdBuffer into = Buffers.zeros(dtype, with(part.shape(), 3)).get("1").transpose(0, 1, 2);
        into.assign(part);
        assertSame(its, into);
        NdBuffer more = its.add(100).get("...").astype(dtype);
        part.assign(random.nextBoolean() ? more : more.get("::1, ::-1, :").get(":, ::-1").copy());
        NdBuffer changed = expected.copy();
        changed.get(index).transpose(axes).assign(more);
        assertSame(changed, core.copy());
      }
    }
  }

  private static long[] with(long[] shape, long first) {
    long[] longer = new long[shape.length + 1];
    longer[0] = first;
    System.arraycopy(shape, 0, longer, 1, shape.length);
    return longer;
  }

  private static String slice(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> "1:";
      case 1 -> "::-1";
      case 2 -> "::2";
      case 3 -> ":3";
      default -> ":";
    };
  }

  @Test
  void outputsOverOneCoreKeepEachOthersElements() {
    for (NdBuffer stored : stored(DType.FLOAT64)) {
      NdBuffer numbers = numbers(DType.FLOAT64);
      stored.assign(numbers);
      NdBuffer given = numbers.get(":, ::2").div(4);
      Functions.modf(given, into(stored.get(":, ::2")), into(stored.get(":, 1::2")));
      Functions.modf(given, into(numbers.get(":, ::2")), into(numbers.get(":, 1::2")));
      assertSame(numbers, stored.copy());
    }
  }

  @Test
  void masksAreReadFromTilesToo() {
    NdBuffer marks = numbers(DType.BOOL);
    NdBuffer numbers = numbers(DType.FLOAT64);
    for (NdBuffer stored : stored(DType.BOOL)) {
      stored.assign(marks);
      assertSame(numbers.get(marks), numbers.get(stored));
      assertSame(
          Ufuncs.ADD.where(marks).reduce(numbers, 0), Ufuncs.ADD.where(stored).reduce(numbers, 0));
      NdBuffer wanted = numbers.copy();
      NdBuffer found = numbers.copy();
      Ufuncs.MULTIPLY.where(marks).apply(numbers, 3, into(wanted));
      Ufuncs.MULTIPLY.where(stored).apply(numbers, 3, into(found));
      assertSame(wanted, found);
      assertSame(marks.not(), stored.not());
      assertEquals(marks.all().toString(), stored.all().toString());
    }
  }

  @Test
  void tilesMustHaveAllAxes() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Tiling.of(new long[] {2, 3}, new long[] {2}));
    assertEquals(
        "a core of shape (2, 3) cannot be cut into tiles of shape (2,): there must be an extent"
            + " over 0 for each axis",
        refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Tiling.of(new long[] {2, 3}, new long[] {2, 0}));
  }

  @Test
  void failuresOfAnyStorageSayWhere() {
    NdBuffer cells = CellsBoolBuffer.wrap(new Cells(DType.BOOL, 4));
    Operand longer = ((Operand) cells).withLayout(Layout.of(100), false);
    StorageException failure =
        assertThrows(StorageException.class, () -> ((NdBuffer) longer).sum());
    assertEquals(
        "sum: backend cells could not read 100 elements from 0 on of a bool core:"
            + " java.lang.IndexOutOfBoundsException; nothing has been written to storage",
        failure.getMessage());
    assertInstanceOf(IndexOutOfBoundsException.class, failure.getCause());
  }

  @Test
  void coresWithoutAxesAndWithoutElementsAreBuffersToo() {
    Float64Buffer single = SheetsFloat64Buffer.wrap(new Sheets(DType.FLOAT64, new long[0]));
    single.set(3);
    single.assign(single.mul(2));
    assertEquals(6, single.get());
    assertEquals(6, single.sum().getDouble());
    Sheets empty = new Sheets(DType.FLOAT64, new long[] {0, 5}, 2, 2);
    Float64Buffer none = SheetsFloat64Buffer.wrap(empty);
    assertEquals(0, none.sum().getDouble());
    assertArrayEquals(new long[] {0, 5}, none.copy().shape());
    none.assign(none.add(1));
    assertEquals("0 and 0", empty.loads() + " and " + empty.stores());
  }
}
