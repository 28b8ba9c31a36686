package io.monomorph.docs;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BinaryUfunc;
import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Complex128Buffer;
import io.monomorph.DTypes;
import io.monomorph.Destination;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.Int16Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.QuantileMethod;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.annotation.Ufunc;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.dtype.Promotion;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expressions of docs/numpy-users.md. */
class NumpySheetTest {
  private static final Path SHEET = Path.of("../docs/numpy-users.md");
  private static final Path HERE = Path.of("src/test/java/io/monomorph/docs/NumpySheetTest.java");
  private static final Pattern CODE = Pattern.compile("`([^`]+[)])`");

  @Ufunc
  static double clip(double x, double low, double high) {
    return Math.max(low, Math.min(x, high));
  }

  /** Four rows of three: the element at (i, j) is 3 i + j. */
  private final Int64Buffer a = Buffers.arange(12).reshape(4, 3);

  private final NdBuffer m = a;

  @Test
  void everyExpressionOfTheSheetIsHere() throws IOException {
    String here = Files.readString(HERE).replaceAll("\\s", "");
    int expressions = 0;
    for (String line : Files.readAllLines(SHEET)) {
      String[] cells = line.split(" \\| ", -1);
      Matcher code = CODE.matcher(line.startsWith("|") && cells.length == 2 ? cells[1] : "");
      while (code.find()) {
        String expression = code.group(1);
        assertTrue(here.contains(expression.replaceAll("\\s", "")), expression);
        expressions++;
      }
    }
    assertTrue(expressions > 60, "only " + expressions + " expressions were found");
  }

  @Test
  void masksAndArraysOfIndices() {
    BoolBuffer mask = BoolBuffer.of(true, false, false, true);
    Int64Buffer rows = Int64Buffer.of(0, 2);
    Int64Buffer columns = Int64Buffer.of(1, -1);
    Int64Buffer b = Int64Buffer.of(20, 21);
    Int64Buffer out = Int64Buffer.zeros(2, 3);

    assertEquals(a.get("::3"), a.get(mask));
    assertEquals(a.get("::2"), a.get(rows));
    assertEquals(a.get(":, 1:"), a.get(Index.all(), Index.of(columns)));
    assertEquals(Int64Buffer.of(1, 8), a.get(Index.of(rows), Index.of(columns)));
    assertEquals(Int64Buffer.of(1, 7), a.get(Index.of(0, 2), Index.at(1)));
    assertEquals(a.get("::2"), a.at(Index.of(rows)).get(Destination.into(out)));
    assertEquals(a.get(":, :2"), Functions.take(a, Int64Buffer.of(3, 4), 1, Bounds.WRAP));
    assertEquals(a.get(":, ::2"), Functions.take(a, rows, 1, Bounds.WRAP));
    assertEquals(a.get("::2, 1:"), a.at(Functions.ix(rows, columns)).get());
    assertEquals(a.get("::2, 1:"), a.at(Index.of(rows), Index.of(columns)).orthogonal().get());
    assertEquals(11, Functions.nonzero(a)[0].size());
    assertArrayEquals(new long[] {11, 2}, Functions.argwhere(a).shape());
    assertEquals(Buffers.arange(1, 12), Functions.flatnonzero(a));
    assertEquals(1, Functions.unravelIndex(Int64Buffer.of(3), 4, 3)[0].get(0));

    a.at(Index.of(rows), Index.of(columns)).set(b);
    assertEquals(21, a.get(2, 2));
    a.at("1:3").set(Int64Buffer.of(4, 5, 6));
    a.at(":, 0").set(7);
    a.at(mask).set(0);
    assertEquals("[[0 0 0]\n [7 5 6]\n [7 5 6]\n [0 0 0]]", a.toString());
    a.at(rows).set(Int64Buffer.of(1, 2, 3));
    a.at(Index.of(rows)).add(1);
    assertEquals("[[2 3 4]\n [7 5 6]\n [2 3 4]\n [0 0 0]]", a.toString());
    Functions.put(a, rows, b);
    assertEquals("[[20  3 21]\n [ 7  5  6]\n [ 2  3  4]\n [ 0  0  0]]", a.toString());
  }

  @Test
  void dtypesOfResults() {
    assertTrue(Casting.SAFE.allows(DType.INT32, DType.FLOAT64));
    assertTrue(Casting.SAME_KIND.allows(DType.INT32, DType.INT16));
    assertEquals(DType.INT64, Promotion.promote(DType.UINT32, DType.INT32));
    assertEquals(DType.FLOAT64, DTypes.resultType(a, DType.FLOAT32, 3, 1.5));
    assertEquals(DType.UINT8, DTypes.resultType(DType.UINT8, 3));
    assertEquals(DType.UINT16, DTypes.minScalarType(300));
  }

  @Test
  void resultsElsewhere() {
    BoolBuffer mask = BoolBuffer.of(true, false, true, false);
    Int64Buffer rows = Int64Buffer.of(0, 2);
    Int64Buffer columns = Int64Buffer.of(1, -1);
    Int64Buffer b = Int64Buffer.of(20, 21);
    Int64Buffer out = Int64Buffer.zeros(2, 3);

    assertEquals(a.get("::2"), Functions.take(a, rows, 0, Bounds.RAISE, Destination.into(out)));
    assertEquals(a.get("::2"), Functions.compress(mask, a, 0, Destination.into(out)));
    outsideTheHeap(a.astype(DType.FLOAT64), rows);
    a.at(Functions.ix(rows, columns)).set(b);
    assertEquals(Int64Buffer.of(20, 21), a.get("2, 1:"));
    a.fill(0);
    a.at(Index.of(rows), Index.of(columns)).orthogonal().set(b);
    assertEquals(Int64Buffer.of(0, 20, 21), a.get("2"));
  }

  private static void outsideTheHeap(NdBuffer a, NdBuffer rows) {
    NdBuffer outside = a.at(rows).get(Destination.backend("memory"));
    assertEquals(a.get("::2"), outside);
    assertEquals("memory", outside.backend().name());
  }

  @Test
  void goingOverParts() {
    long sum = 0;
    for (Int64Buffer row : a.rows()) {
      sum += row.get(1);
    }
    assertEquals(1 + 4 + 7 + 10, sum);
    assertEquals(a.get(":, 2"), a.columns().get(2));
    assertEquals(4, a.rows().stream().count());
    assertEquals(3, a.along(-1).size());
  }

  /** As the sheet writes them; the same are tested above. */
  @Test
  void assigningByText() {
    Int64Buffer b = Int64Buffer.of(4, 5, 6);
    BoolBuffer mask = BoolBuffer.of(true, false, false, true);
    Int64Buffer rows = Int64Buffer.of(0, 2);
    a.at("1:3").set(b);
    a.at(mask).set(0);
    a.at(rows).set(b);
    assertEquals("[[4 5 6]\n [4 5 6]\n [4 5 6]\n [0 0 0]]", a.toString());
  }

  @Test
  void making() {
    assertEquals(Float64Buffer.zeros(3, 4), Buffers.zeros(DType.FLOAT64, Order.F, 3, 4));
    assertEquals(Int16Buffer.zeros(3, 4), Buffers.zeros(DType.INT16, 3, 4));
    assertEquals(Float64Buffer.ones(3, 4), Float64Buffer.full(1, 3, 4));
    assertEquals(2.5, Float64Buffer.full(2.5, 3, 4).get(2, 3));
    assertEquals(Int64Buffer.zeros(4, 3), Buffers.zerosLike(a));
    assertEquals(Int64Buffer.full(7, 4, 3), Buffers.fullLike(a, 7));
    assertEquals(12, Buffers.empty(DType.UINT8, 3, 4).size());
    assertEquals(9, Buffers.arange(10).get(-1));
    assertEquals(Int64Buffer.of(2, 5, 8), Buffers.arange(2, 10, 3));
    assertEquals(10, Buffers.arange(0, 1, 0.1).size());
    assertEquals(Float64Buffer.of(0, 0.25, 0.5, 0.75, 1), Buffers.linspace(0, 1, 5));
    assertEquals(DType.UINT8, Buffers.arange(DType.UINT8, 10).dtype());
    assertEquals("[0 1 3 5]", Buffers.linspace(DType.INT32, 0, 5, 4).toString());
    assertEquals("[1.+2.j 1.+2.j 1.+2.j]", Complex128Buffer.full(Complex.of(1, 2), 3).toString());
    assertEquals("[1.+0.j 0.+1.j]", Buffers.fromArray(List.of(1, Complex.I)).toString());
    assertEquals(Complex.I, Buffers.linspace(Complex.of(0, 0), Complex.of(0, 2), 5).get(2));
    assertEquals(DType.INT16, Functions.indices(DType.INT16, 2, 3).dtype());
    assertEquals(1, Buffers.eye(DType.FLOAT64, 3).getDouble(2, 2));
    assertEquals(1, Buffers.eye(DType.FLOAT64, 2, 3, 1).getDouble(1, 2));
    assertEquals(5, Float64Buffer.fromFunction(index -> index[0] + index[1], 3, 4).get(2, 3));
    assertEquals(2, Float64Buffer.of(1, 2).get(1));
    assertEquals(
        Buffers.fromArray(new long[][] {{1, 2}, {3, 4}}),
        Buffers.fromArray(List.of(List.of(1L, 2L), List.of(3L, 4L))));
  }

  @Test
  void sharingAndCopying() {
    Object x = new double[] {1, 2};
    double[] array = {1, 2, 3, 4, 5, 6};
    NdBuffer copy = Buffers.fromArray(DType.FLOAT32, x);
    NdBuffer shared = Buffers.resolve(x);
    shared.as(Float64Buffer.class).set(0, 9);
    assertEquals(1, copy.getDouble(0));
    assertEquals(9, ((double[]) x)[0]);
    Float64Buffer.wrap(array, 2, 3).set(1, 0, -4);
    assertEquals(-4, array[3]);
    assertEquals(1, m.as(Int64Buffer.class).get(0, 1));
    assertEquals(0.0, Buffers.with().backend("memory").zeros(DType.FLOAT64, 3, 4).getDouble(2, 3));
  }

  @Test
  void looking() {
    assertArrayEquals(new long[] {4, 3}, a.shape());
    assertEquals(4, a.shape(0));
    assertEquals(2, a.rank());
    assertEquals(12, a.size());
    assertEquals(DType.INT64, a.dtype());
    assertEquals(96, a.byteSize());
    assertEquals(DType.FLOAT64, DType.of("f8"));
    assertEquals(DType.INT32, DType.of("<i4"));
    assertEquals(List.of(DType.INT64), Ufuncs.ADD.resultTypes(a, 2));
    assertEquals(5L, m.item(1, 2));
    assertEquals(5, m.getDouble(1, 2));
    assertEquals(0, m.getImaginary(1, 2));
    assertTrue(a.mayShareMemory(m));
    assertEquals(8, a.dtype().itemSize());
    assertArrayEquals(new long[] {3, 1}, a.strides());
    assertTrue(a.isCContiguous());
    assertFalse(a.isFContiguous());
    assertTrue(!a.isReadOnly());
    assertTrue(a.toString().startsWith("[[ 0  1  2]"));
    assertTrue(a.repr().startsWith("array([[ 0,  1,  2],"));
    assertEquals("int64 (4, 3), a HeapInt64Buffer over long[] of backend heap", a.describe());
    assertEquals(12, a.toArray().length);
    assertInstanceOf(long[][].class, a.toNestedArray());
    assertEquals(0, a.iterator().nextLong());
    assertEquals(66, a.stream().sum());
    NdBuffer b = a.copy(Order.F);
    assertTrue(a.equals(b));
    assertTrue(Functions.arrayEqual(a, b));
    assertTrue(Functions.isclose(a, b).get(0, 0));
    assertTrue(Functions.allclose(a, b, 0, 1e-6, false));
    assertFalse(a.equals(a.astype(DType.INT32)));
  }

  @Test
  void elements() {
    assertEquals(5, a.get(1, 2));
    assertEquals(9, a.get(-1, 0));
    a.set(1, 2, 5);
    m.at("1, 2").set(5);
    Complex128Buffer z = Complex128Buffer.zeros(2);
    z.set(1, Complex.of(3, 4));
    assertEquals(Complex.of(3, 4), z.get(1));
    z.set(1, 3, 4);
    assertEquals(3, z.getReal(1));
    assertEquals(4, z.getImag(1));
    assertEquals(5.0, m.getDouble(1, 2));
    assertEquals(5, m.getLong(1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> a.get(1));
  }

  @Test
  void complexNumbersAndLambdas() {
    assertEquals("[0.+0.j 0.+2.j 0.+4.j]", a.mul(Complex.of(0, 2)).get("0").toString());
    assertEquals(DType.COMPLEX64, DTypes.resultType("f4", Complex.of(0, 2)));
    BinaryUfunc distance = BinaryUfunc.of("distance", (x, y) -> Math.abs(x - y));
    assertEquals(Float64Buffer.of(1, 0, 1), distance.apply(a.get("0"), 1));
  }

  @Test
  void views() {
    assertEquals(a.get("1:3, ::-1"), a.get(Index.range(1, 3), Index.every(-1)));
    Int64Buffer b = Buffers.arange(12);
    assertEquals(Int64Buffer.of(10, 7, 4, 1), b.get("10::-3"));
    assertEquals(b.get("10::-3"), b.get(Index.from(10, -3)));
    assertEquals(b.get(":2:-1"), b.get(Index.to(2, -1)));
    assertEquals(Int64Buffer.of(0, 3, 6, 9), a.get("..., 0"));
    assertArrayEquals(new long[] {4, 1, 3}, a.get(":, None").shape());
    assertEquals(Int64Buffer.of(3, 4, 5), a.get("1"));
    assertEquals(a.transpose(), a.transpose(1, 0));
    assertEquals(a.transpose(), a.swapaxes(0, 1));
    assertEquals(6, a.reshape(2, -1).get(1, 0));
    assertEquals(3, a.reshape(Order.F, 2, -1).get(1, 0));
    assertEquals(Buffers.arange(12), a.ravel());
    assertEquals(3, a.flatten(Order.F).get(1));
    assertEquals(1, a.ravel(Order.K).get(1));
    assertEquals(6, a.reshape(Order.A, 2, -1).get(1, 0));
    assertArrayEquals(new long[] {1, 4, 3}, a.expandDims(0).shape());
    assertArrayEquals(new long[] {4, 3}, a.squeeze().shape());
    assertTrue(a.broadcastTo(2, 4, 3).isReadOnly());
    assertEquals(Int64Buffer.of(0, 4, 8), a.diagonal());
    assertEquals(Int64Buffer.of(1, 5), a.diagonal(1, 0, 1));
    assertTrue(a.asReadOnly().isReadOnly());
    assertEquals(a.get(":2, :2"), a.asStrided(new long[] {2, 2}, new long[] {3, 1}));
  }

  @Test
  void assigningAndCasting() {
    Int64Buffer copy = a.copy();
    NdBuffer b = Float32Buffer.of(1.9f);
    assertEquals(copy, a.copy(Order.F));
    assertEquals(copy, a.copy(Order.K));
    assertEquals(11, a.astype(DType.FLOAT32).getDouble(3, 2));
    assertTrue(a.astype(DType.FLOAT32, Order.C).isCContiguous());
    a.get("1:3").assign(b);
    assertEquals(1, a.get(2, 2));
    a.fill(2);
    m.assign(2);
    assertEquals(24, a.stream().sum());
    assertEquals(66, copy.stream().sum());
    assertThrows(IllegalArgumentException.class, () -> Int16Buffer.zeros(2).fill(70_000));
    assertEquals(DType.INT32, Buffers.fromArray(List.of(1, 2)).dtype());
    a.diagonal().set(0, 9);
    assertEquals(9, a.get(0, 0));
  }

  @Test
  void files(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.npy");
    Path zip = folder.resolve("a.npz");
    NdBuffer b = a.transpose();
    Buffers.save(file, a);
    assertEquals(a, Buffers.load(file));
    Buffers.saveNpz(zip, Map.of("x", a, "y", b));
    assertEquals(b, Buffers.loadNpz(zip).get("y"));
    Buffers.saveNpzCompressed(zip, Map.of("x", a));
    assertEquals(a, Buffers.loadNpz(zip).get("x"));
    try (OutputStream out = Files.newOutputStream(file)) {
      Buffers.save(out, a);
      Buffers.save(out, a, 2);
    }
    try (InputStream in = Files.newInputStream(file)) {
      assertEquals(a, Buffers.load(in));
      assertEquals(2, Buffers.loadHeader(in).version());
    }
    try (NpzFile npz = Buffers.loadNpz(zip)) {
      assertEquals(Set.of("x"), npz.keySet());
      assertEquals(a, npz.get("x"));
      assertTrue(npz.bytes("x").length > 8 * a.size());
    }
  }

  @Test
  void arithmetic() {
    Int64Buffer b = Int64Buffer.of(2, 2, 4);
    Float64Buffer c = Float64Buffer.ones(3);
    BoolBuffer mask = BoolBuffer.of(true, true, false);
    assertEquals(Int64Buffer.of(2, 3, 6), a.add(b).get("0"));
    assertEquals(Int64Buffer.of(-1, 0, 1), a.sub(1).get("0"));
    assertEquals(Float64Buffer.of(0, 2.5, 5), a.mul(2.5).get("0"));
    assertEquals(Float64Buffer.of(0, 0.5, 0.5), a.div(b).get("0"));
    assertEquals(Int64Buffer.of(0, 0, 1), a.floordiv(2).get("0"));
    assertEquals(Int64Buffer.of(0, 1, 0), a.mod(2).get("0"));
    assertEquals(Int64Buffer.of(0, 1, 4), a.pow(2).get("0"));
    assertEquals(a, a.abs());
    assertEquals(a.mul(-1), a.neg());
    assertEquals(BoolBuffer.of(true, true, true), a.lt(b).get("0"));
    assertEquals(1, Functions.countNonzero(a.eq(3)).getLong());
    assertEquals(2, Functions.countNonzero(a.gt(1).and(a.gt(3).not())).getLong());
    assertEquals(2, a.sqrt().getDouble(1, 1));
    assertEquals(1, a.exp().getDouble(0, 0));
    assertEquals(0, a.sin().getDouble(0, 0));
    assertEquals(1, a.rint().getDouble(0, 1));
    assertEquals(Int64Buffer.of(2, 2, 4), a.minimum(b).get("-1"));
    assertEquals(Int64Buffer.of(2, 2, 2), a.clip(2, 5).get("0"));
    assertEquals(Int64Buffer.of(2, 2, 2), a.maximum(2).get("0"));
    assertEquals(Int64Buffer.of(5, 5, 5), a.minimum(5).get("-1"));
    assertEquals(Float64Buffer.of(2, 2, 2), c.addInPlace(1));
    assertEquals(Float64Buffer.of(4, 4, 8), c.mulInPlace(b));
    assertEquals(Float64Buffer.of(-4, -4, -8), Functions.negative(c, into(c)));
    assertEquals(Float64Buffer.of(2, 2, 2), c.clipInPlace(2, 5));
    assertEquals(
        Float32Buffer.of(2, 3, 0),
        Ufuncs.ADD.where(mask).dtype(DType.FLOAT32).apply(a, b).get("0"));
  }

  @Test
  void functions() {
    BoolBuffer mask = BoolBuffer.of(true, true, false);
    Int64Buffer out = Int64Buffer.zeros(4, 3);
    assertEquals(Int64Buffer.of(3, 4, 0), Functions.where(mask, a, 0).get("1"));
    assertEquals(Int64Buffer.of(3, 4, 0), Ufuncs.WHERE.apply(mask, a, 0, into(out)).get("1"));
    assertEquals(Int64Buffer.of(10, 10, 10), Functions.round(a, -1).get("-1"));
    assertEquals(Int64Buffer.of(1, 1), Functions.diff(a).get("0"));
    assertEquals(Int64Buffer.zeros(2, 3), Functions.diff(a, 2, 0));
    assertEquals(a, Functions.nanToNum(a));
    assertEquals(a, Functions.nanToNum(a, -1, 9, 0));
  }

  @Test
  void methodsOfUfuncs() {
    Int64Buffer b = Int64Buffer.of(2, 2, 4);
    Float64Buffer c = Float64Buffer.ones(3);
    assertEquals(Int64Buffer.of(4, 4, 8), Ufuncs.MULTIPLY.outer(b, b).get("0"));
    assertEquals(a.mod(2), Functions.divmod(a, 2)[1]);
    assertEquals(Int64Buffer.of(3, 7, 15, 11), Ufuncs.BITWISE_OR.reduce(a, 1));
    assertEquals(Int64Buffer.of(-18, -20, -22), Ufuncs.SUBTRACT.accumulate(a, 0).get("-1"));
    assertEquals(Int64Buffer.of(4, 4), Ufuncs.ADD.reduceAt(b, new long[] {0, 2}, 0));
    Ufuncs.ADD.at(c, 1, Index.of(0, 0));
    assertEquals(Float64Buffer.of(3, 1, 1), c);
    assertEquals(a.exp(), Ufuncs.EXP.on(ForkJoinPool.commonPool()).apply(a));
  }

  @Test
  void reductions() {
    BoolBuffer mask = BoolBuffer.of(true, true, false);
    Float32Buffer out = Float32Buffer.zeros(3);
    assertEquals(66, a.sum().getLong());
    assertEquals(Int64Buffer.of(18, 22, 26), a.sum(0));
    assertEquals(5.5, a.mean(0, 1).getDouble());
    assertEquals(0, a.min().getLong());
    assertEquals(Int64Buffer.of(2, 5, 8, 11), a.max(1));
    assertEquals(11, a.ptp().getLong());
    assertEquals(0, a.prod().getLong());
    assertEquals(Math.sqrt(11.25), a.std(0).getDouble(0));
    assertEquals(13, Reductions.VAR.ddof(1).apply(a).getDouble());
    assertEquals(11, a.argmax().getLong());
    assertEquals(Int64Buffer.zeros(4), a.argmin(1));
    assertEquals(BoolBuffer.full(true), a.any());
    assertEquals(BoolBuffer.of(false, true, true, true), a.all(1));
    assertEquals(11, Functions.countNonzero(a).getLong());
    assertEquals(66, a.cumsum().getLong(11));
    assertEquals(60, a.cumprod(1).getLong(1, 2));
    assertEquals(Int64Buffer.of(18, 22, 26).reshape(1, 3), Reductions.SUM.keepDims().apply(a, 0));
    assertEquals(Float32Buffer.full(40), Reductions.SUM.dtype(DType.FLOAT32).where(mask).apply(a));
    assertEquals(10, Reductions.MAX.where(mask).initial(0).apply(a).getLong());
    assertEquals(Float32Buffer.of(4.5f, 5.5f, 6.5f), Reductions.MEAN.apply(a, 0, into(out)));
    Float64Buffer b = Float64Buffer.of(0, 1, 3);
    assertEquals(a, Reductions.SUM.noAxes().apply(a));
    assertEquals(Float64Buffer.of(1.75, 4.75, 7.75, 10.75), Functions.average(a, b, 1));
    assertEquals(5.5, a.median().getDouble());
    assertEquals(0.3 * 11, Functions.quantile(a, 0.3).getDouble(), 1e-15);
    assertEquals(
        Float64Buffer.of(2.25, 3.25, 4.25),
        Functions.percentile(a, new double[] {25, 75}, 0).get("0"));
    assertEquals(
        3.1, Reductions.QUANTILE.at(0.3).method(QuantileMethod.HAZEN).apply(a).getDouble(), 1e-14);
    assertEquals(66, Functions.nansum(a).getLong());
    assertEquals(Float64Buffer.of(4.5, 5.5, 6.5), Functions.nanmean(a, 0));
    assertEquals(11, Functions.nanmax(a).getLong());
  }

  @Test
  void ufuncs() {
    NdBuffer a = Buffers.arange(6).astype(DType.INT32);
    NdBuffer low = Float64Buffer.of(1.5);
    NdBuffer high = Float64Buffer.of(4);
    Float32Buffer out = Float32Buffer.zeros(6);
    assertEquals(Float64Buffer.of(1.5, 1.5, 2, 3, 4, 4), NumpySheetTestUfuncs.clip(a, low, high));
    assertEquals(
        Float32Buffer.of(1.5f, 1.5f, 2, 3, 4, 4),
        NumpySheetTestUfuncs.clip(a, low, high, into(out)));
  }
}
