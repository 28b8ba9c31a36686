package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the systems that this library follows do with indices: a test for each row of the table of
 * their behaviour that speaks of indexing, with its number, and for each of their examples. Rows of
 * other subjects, such as leases of exported views, are not here.
 */
class SeedIndexingTest {
  /** Three rows of four, 0 to 11. */
  private static NdBuffer numbers(BackendProvider backend) {
    NdBuffer a = Buffers.with().backend(backend).zeros(DType.INT64, 3, 4);
    a.assign(Buffers.arange(12).reshape(3, 4));
    return a;
  }

  static List<NdBuffer> buffers() {
    return Elements.backends().stream().map(SeedIndexingTest::numbers).toList();
  }

  private static NdBuffer longs(long... values) {
    return Int64Buffer.of(values);
  }

  private static void assertRefused(
      Class<? extends RuntimeException> type, String message, NdBuffer buffer, Index... index) {
    assertEquals(message, assertThrows(type, () -> buffer.at(index).get()).getMessage());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p33TransposeIsView(NdBuffer a) {
    assertSame(a.operand().core(), a.transpose().operand().core());
    assertEquals(a.getLong(2, 1), a.transpose().getLong(1, 2));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p34LengthIsTheFirstExtent(NdBuffer a) {
    assertEquals(3, a.shape(0));
    NdBuffer scalar = a.get("0, 0");
    assertThrows(IllegalArgumentException.class, () -> scalar.shape(0));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p35IterationYieldsRows(NdBuffer a) {
    List<NdBuffer> rows = new ArrayList<>();
    a.rows().forEach(rows::add);
    assertEquals(List.of(a.get("0"), a.get("1"), a.get("2")), rows);
    NdBuffer scalar = a.get("0, 0");
    assertThrows(IllegalArgumentException.class, scalar::rows);
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p39IntegersGiveViewsWithoutTheAxis(NdBuffer a) {
    assertEquals(longs(8, 9, 10, 11), a.get("-1"));
    assertArrayEquals(new long[] {4}, a.get("0").shape());
    assertSame(a.operand().core(), a.get("1").operand().core());
    assertRefused(
        IndexOutOfBoundsException.class,
        "index 3 is out of bounds for axis 0 with size 3",
        a,
        Index.at(3));
    assertThrows(IndexOutOfBoundsException.class, () -> a.get("0, -5"));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p40FullIndicesGiveElements(NdBuffer a) {
    assertEquals(6, ((Int64Buffer) a).get(1, 2));
    assertEquals(6.0, a.getDouble(1, 2));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p41SlicesAreViewsAndClip(NdBuffer a) {
    assertEquals(longs(7, 6, 5, 4), a.get("1:3, ::-1").get("0"));
    assertSame(a.operand().core(), a.get("::2").operand().core());
    assertArrayEquals(new long[] {0, 4}, a.get("5:9").shape());
    assertThrows(IllegalArgumentException.class, () -> a.get("::0"));
    assertThrows(IllegalArgumentException.class, () -> Index.every(0));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p42EllipsisAndNewAxis(NdBuffer a) {
    assertEquals(longs(3, 7, 11), a.get("..., -1"));
    assertArrayEquals(new long[] {3, 1, 4}, a.get(":, None").shape());
    assertThrows(IllegalArgumentException.class, () -> a.get("..., ..."));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p43MasksGiveCopies(NdBuffer a) {
    NdBuffer mask = BoolBuffer.fromFunction(index -> 4 * index[0] + index[1] > 5, 3, 4);
    NdBuffer marked = a.get(mask);
    assertEquals(longs(6, 7, 8, 9, 10, 11), marked);
    assertNotSame(a.operand().core(), marked.operand().core());
    assertEquals(a.get("::2"), a.get(BoolBuffer.of(true, false, true)));
    assertRefused(
        IndexOutOfBoundsException.class,
        "the mask of shape (2,) does not match the buffer of shape (3, 4): axis 0 has size 3, but"
            + " the mask has 2 there",
        a,
        Index.of(BoolBuffer.of(true, false)));
    assertArrayEquals(
        new long[] {1, 3, 4}, a.get(Index.of(Buffers.full(DType.BOOL, true))).shape());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p44IntegerListsGiveCopies(NdBuffer a) {
    NdBuffer rows = a.get(longs(0, 2));
    assertEquals(a.get("::2"), rows);
    assertNotSame(a.operand().core(), rows.operand().core());
    assertEquals(a.get("::-1"), a.get(longs(-1, -2, 0)));
    assertEquals(longs(4, 0, 4), a.get(longs(1, 0, 1)).get(":, 0"));
    assertArrayEquals(new long[] {0, 4}, a.get(longs()).shape());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p45SlicesMixWithLists(NdBuffer a) {
    NdBuffer columns = a.get(Index.all(), Index.of(1, 3));
    assertArrayEquals(new long[] {3, 2}, columns.shape());
    assertEquals(a.get(":, 1::2"), columns);
    assertNotSame(a.operand().core(), columns.operand().core());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p46ListsAreBroadcastTogether(NdBuffer a) {
    assertEquals(longs(1, 6), a.get(Index.of(0, 1), Index.of(1, 2)));
    assertRefused(
        IllegalArgumentException.class,
        "index arrays of shapes (2,) (3,) cannot be broadcast together: axis -1 has both 2 and 3",
        a,
        Index.of(0, 1),
        Index.of(1, 2, 3));
    NdBuffer z = Buffers.arange(24).reshape(2, 3, 4);
    assertArrayEquals(
        new long[] {2, 3}, z.get(Index.of(0, 1), Index.all(), Index.of(1, 2)).shape());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p47ScalarsAreBroadcast(NdBuffer a) {
    a.at("1:3, :").set(0);
    assertEquals(longs(0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0), a.ravel());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p48ArraysAreBroadcastWithLeadingOnes(NdBuffer a) {
    a.at(":, 0").set(Buffers.arange(3));
    assertEquals(longs(0, 1, 2), a.get(":, 0"));
    a.at("0").set(longs(1, 2, 3, 4).reshape(1, 1, 4));
    assertEquals(longs(1, 2, 3, 4), a.get("0"));
    String message =
        assertThrows(IllegalArgumentException.class, () -> a.at("0, :3").set(longs(1, 2)))
            .getMessage();
    assertEquals("a buffer of shape (2,) cannot be broadcast to shape (3,)", message);
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p49TheLastWriteWinsAndAddAtAddsEach(NdBuffer a) {
    a.at(Index.of(0, 0), Index.of(1, 1)).set(longs(5, 6));
    assertEquals(6, a.getLong(0, 1));
    a.at(Index.of(0, 0), Index.of(1, 1)).add(longs(5, 6));
    assertEquals(17, a.getLong(0, 1));
  }

  @Test
  void p50ScalarsAreCheckedAndBuffersWrap() {
    for (BackendProvider backend : Elements.backends()) {
      NdBuffer a = Buffers.with().backend(backend).zeros(DType.INT8, 3);
      assertThrows(IllegalArgumentException.class, () -> a.at("0").set(300));
      assertThrows(IllegalArgumentException.class, () -> a.at("0").set(Double.NaN));
      a.at("0").set(Float64Buffer.full(300));
      a.at("1").set(Float64Buffer.full(2.9));
      assertEquals(Int8Buffer.of(44, 2, 0), a);
    }
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p51OnlyIntegersAreIndices(NdBuffer a) {
    assertThrows(IllegalArgumentException.class, () -> a.get("1.5"));
    assertThrows(IllegalArgumentException.class, () -> a.get(Float64Buffer.of(1)));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void p52OverlapIsAsIfCopiedFirst(NdBuffer a) {
    NdBuffer b = a.ravel().get(":6");
    b.get("1:").assign(b.get(":-1"));
    assertEquals(longs(0, 0, 1, 2, 3, 4), b);
  }

  @Test
  void assertion2SlicesAreOfTheSameClass() {
    Float64Buffer column = Float64Buffer.ones(2, 2).get(":, 0");
    assertArrayEquals(new long[] {2}, column.shape());
    assertInstanceOf(double[].class, column.operand().core());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void assertions55To58(NdBuffer a) {
    assertThrows(IndexOutOfBoundsException.class, () -> a.get("3"));
    assertEquals(
        "too many indices: a buffer of shape (3, 4) has rank 2, but 3 were given in [0, 0, 0]",
        assertThrows(IndexOutOfBoundsException.class, () -> a.get("0, 0, 0")).getMessage());
    BoolBuffer wrong = BoolBuffer.of(true, true);
    assertThrows(IndexOutOfBoundsException.class, () -> a.get(wrong));
    assertThrows(IllegalArgumentException.class, () -> a.get("::0"));
  }

  /** J10 and J11, but that negative indices count from the end; J12 is every strided view. */
  @Test
  void j10AndJ11ElementsOfBytes() {
    UInt8Buffer bytes = UInt8Buffer.wrap(new byte[] {1, -1, 3});
    assertEquals(255, bytes.get(1));
    assertThrows(IndexOutOfBoundsException.class, () -> bytes.get(3));
    assertThrows(IndexOutOfBoundsException.class, () -> bytes.get(1, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> bytes.set(1, 1, 1));
    assertThrows(UnsupportedOperationException.class, () -> bytes.asReadOnly().set(0, 1));
    assertEquals(1, bytes.get("::-1").get(2));
  }

  /** J15 to J17: bounds are those of the view, and overlap does no harm in either direction. */
  @Test
  void j15ToJ17CopiesStayInsideTheView() {
    UInt8Buffer bytes = UInt8Buffer.zeros(10);
    UInt8Buffer view = bytes.get("2:8:2");
    assertThrows(IllegalArgumentException.class, () -> view.assign(UInt8Buffer.of(1, 2, 3, 4)));
    view.assign(UInt8Buffer.of(1, 2, 3));
    assertEquals(UInt8Buffer.of(0, 0, 1, 0, 2, 0, 3, 0, 0, 0), bytes);
    bytes.get("1:").assign(bytes.get(":-1"));
    bytes.get(":-1").assign(bytes.get("1:"));
    assertEquals(UInt8Buffer.of(0, 0, 1, 0, 2, 0, 3, 0, 0, 0), bytes);
  }

  /** J18 to J20: slices of slices, with negative steps, never leave their parent. */
  @Test
  void j18ToJ20SlicesAreBoundedByTheirParent() {
    Int32Buffer x = Int32Buffer.fromFunction(index -> (int) index[0], 20);
    Int32Buffer y = x.get("15:3:-3");
    assertEquals(Int32Buffer.of(15, 12, 9, 6), y);
    assertEquals(Int32Buffer.of(6, 12), y.get("::-2"));
    assertEquals(Int32Buffer.of(9, 6), y.get("2:100"));
    assertThrows(IndexOutOfBoundsException.class, () -> y.get(4));
    assertEquals(0, y.get("100:").size());
    assertTrue(y.asReadOnly().get("1:").isReadOnly());
  }

  /** Z7 and Z8: ends clip, and scalars and buffers are assigned alike. */
  @Test
  void z7AndZ8SlicesOfBytes() {
    UInt8Buffer bytes = UInt8Buffer.of(1, 2, 3, 4);
    assertEquals(UInt8Buffer.of(3, 4), bytes.get("-2:"));
    assertEquals(0, bytes.get("9:").size());
    bytes.at(":2").set(9);
    bytes.at("2:").set(UInt8Buffer.of(7, 8));
    assertEquals(UInt8Buffer.of(9, 9, 7, 8), bytes);
    assertThrows(IllegalArgumentException.class, () -> bytes.at(":2").set(UInt8Buffer.of(1, 2, 3)));
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void z21AndZ22PartsAreBuffersEvenWithoutAxes(NdBuffer a) {
    NdBuffer element = a.get("0, 0");
    assertArrayEquals(new long[0], element.shape());
    element.assign(longs(7));
    assertEquals(7, a.getLong(0, 0));
    assertEquals(a, a.transpose().transpose());
  }

  /** V3, C13: several views of one core see what is written to any of them. */
  @ParameterizedTest
  @MethodSource("buffers")
  void v3AndC13WritesAreSeenThroughAllViews(NdBuffer a) {
    NdBuffer one = a.get("1");
    NdBuffer other = a.get(":, ::-1");
    one.at("0").set(42);
    assertEquals(42, other.getLong(1, 3));
    assertEquals(42, a.getLong(1, 0));
  }

  /** C15: places beyond 2^31. */
  @Test
  void c15LongExtentsAreNotCut() {
    Int64Buffer far = Buffers.arange(2).reshape(1, 2).broadcastTo(3_000_000_000L, 2);
    assertEquals(1, far.get(2_999_999_999L, 1L));
    assertEquals(2_999_999_999L, far.get("1:").shape(0));
    assertEquals(longs(1, 0), far.get(Index.of(2_999_999_999L, -1), Index.of(1, 0)));
  }

  /** The first document: {@code buf = full((4, 4), 10); sub = buf[1:3, 1:3]}. */
  @Test
  void exampleOfPyMetric() {
    NdBuffer buffer = Buffers.full(DType.INT64, 10, 4, 4);
    NdBuffer sub = buffer.get("1:3, 1:3");
    assertEquals(Buffers.full(DType.INT64, 10, 2, 2), sub);
  }

  /** The kinds of index that the first document asks for, with its expressions. */
  @Test
  void indexingThatPyMetricAsksFor() {
    Float64Buffer buffer = Float64Buffer.fromFunction(index -> 10 * index[0] + index[1], 6, 5);
    assertEquals(Float64Buffer.of(0, 1, 2, 3, 4), buffer.get("0"));
    assertArrayEquals(new long[] {4, 5}, buffer.get("1:5").shape());
    assertEquals(Float64Buffer.of(4, 14, 24, 34, 44, 54), buffer.get("..., -1"));
    BoolBuffer mask = BoolBuffer.fromFunction(index -> index[0] == index[1], 6, 5);
    assertEquals(Float64Buffer.of(0, 11, 22, 33, 44), buffer.get(mask));
    assertEquals(buffer.get("0:5:2"), buffer.get(Index.of(0, 2, 4)));
    assertEquals(buffer.get(":, 1:4:2"), buffer.get(Index.all(), Index.of(1, 3)));

    buffer.at("1:4, :").set(0.0);
    assertEquals(Float64Buffer.zeros(3, 5), buffer.get("1:4"));
    buffer.at(":, 0").set(Buffers.arange(6));
    assertEquals(Float64Buffer.of(0, 1, 2, 3, 4, 5), buffer.get(":, 0"));
    buffer.at(Index.of(2, 3), Index.of(1, -1)).set(Float64Buffer.of(7, 8));
    assertEquals(7, buffer.get(2, 1));
    assertEquals(8, buffer.get(3, 4));
  }

  /** The fourth document: {@code arr[:] = np.linspace(0, 1, 100)} is seen by who shares it. */
  @Test
  void exampleOfVtk() {
    double[] storage = new double[100];
    Float64Buffer view = Float64Buffer.wrap(storage);
    view.at(":").set(Buffers.linspace(0, 1, 100));
    assertEquals(1, storage[99]);
    assertEquals(0.5, Float64Buffer.wrap(storage).get(49), 0.01);
  }

  /** The fifth document: elements of one- and two-dimensional results. */
  @Test
  void examplesOfCSnakes() {
    BoolBuffer result = BoolBuffer.of(true, false, true, false, false);
    assertTrue(result.get(0));
    assertEquals(false, result.get(4));
    Int32Buffer result2 =
        Buffers.fromArray(new int[][] {{1, 2, 3}, {4, 5, 6}}).as(Int32Buffer.class);
    assertEquals(1, result2.get(0, 0));
    assertEquals(6, result2.get(1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> result2.get(2, 3));
  }
}
