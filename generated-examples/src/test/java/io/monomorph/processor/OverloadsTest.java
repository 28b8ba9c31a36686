package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Generated code calls the method that is declared, whatever other methods have its name. All that
 * are not declared say so by what they do.
 */
class OverloadsTest {
  private static JavaFileObject user(String body) {
    return Processing.source("User", "class User { static String run() {\n" + body + "\n} }");
  }

  private static String run(JavaFileObject... sources) throws ReflectiveOperationException {
    Outcome outcome = Processing.strict(new ArrayList<>(List.of(sources))).assertClean();
    return new CompiledClasses(outcome).run("demo.User");
  }

  @Test
  void writersOfSeveralDtypes() throws Exception {
    JavaFileObject backend =
        Processing.source(
            "PairBackend",
            """
            @BufferBackend(name = "pair")
            final class PairBackend {
              static final class Core { int[] a = new int[4]; int[] b = new int[4]; }
              @Reads(DType.INT8) static int read8(Core c, int i) { return c.a[i]; }
              @Writes(DType.INT8) static void write(Core c, int i, int v) { c.a[i] = v; }
              @Reads(DType.INT16) static int read16(Core c, int i) { return c.b[i]; }
              @Writes(DType.INT16) static void write(Core c, int i, short v) { c.b[i] = v; }
              static void write(Core c, long i, byte v) { throw new AssertionError(); }
              @Reads(DType.COMPLEX128) static double re(Core c, int i) { return c.a[i]; }
              @ReadsImaginary(DType.COMPLEX128) static double im(Core c, int i) { return c.b[i]; }
              @Writes(DType.COMPLEX128) static void write(Core c, int i, double re, double im) {
                c.a[i] = (int) re;
                c.b[i] = (int) im;
              }
              static void write(Core c, int i, float re, float im) { throw new AssertionError(); }
              @Size static int size(Core c) { return 4; }
            }
            """);
    JavaFileObject user =
        user(
            """
            PairBackend.Core core = new PairBackend.Core();
            PairInt8Buffer.wrap(core).assign(Int8Buffer.of(1, 2, 3, -4));
            PairInt8Buffer.wrap(core).set(1, 7);
            PairInt16Buffer.wrap(core).assign(Int16Buffer.of(1000, 2, 3, 4));
            String both = Arrays.toString(core.a) + Arrays.toString(core.b);
            PairComplex128Buffer.wrap(core).assign(Complex128Buffer.of(1, 2, 3, 4, 5, 6, 7, 8));
            return both + Arrays.toString(core.a) + Arrays.toString(core.b);
            """);
    assertEquals("[1, 7, 3, -4][1000, 2, 3, 4][1, 3, 5, 7][2, 4, 6, 8]", run(backend, user));
  }

  /** The core type of the buffers is below what these accessors take. */
  @Test
  void accessorsOfASupertype() throws Exception {
    String[] methods = {
      "@Reads(DType.INT32) static int read(Base c, int i) { return c.a[i]; }",
      "@Writes(DType.INT32) static void write(Base c, int i, int v) { c.a[i] = v; }",
      "@Loads(DType.INT32) static void load(Base c, int start, int[] b, int at, int n) {"
          + " System.arraycopy(c.a, start, b, at, n); }",
      "@Stores(DType.INT32) static void store(Base c, int start, int[] b, int at, int n) {"
          + " System.arraycopy(b, at, c.a, start, n); }",
      "@Size static int size(Base c) { return c.a.length; }",
      "@Shape static long[] shape(Base c) { return new long[] {2, 3}; }",
      "@Occupies static java.lang.foreign.MemorySegment memory(Base c) {"
          + " return java.lang.foreign.MemorySegment.ofArray(c.a); }",
      "@Closes static void close(Base c) { c.log += \"closed\"; }",
      "@Flushes static void flush(Base c) { c.log += \"flushed \"; }",
    };
    StringBuilder declared = new StringBuilder();
    for (String method : methods) {
      String other =
          method
              .substring(method.indexOf("static"), method.indexOf('{'))
              .replace("Base c", "Core c");
      declared.append(method).append(other).append("{ throw new AssertionError(); }\n");
    }
    JavaFileObject backend =
        Processing.source(
            "ThingBackend",
            """
            @BufferBackend(name = "thing", core = ThingBackend.Core.class)
            final class ThingBackend {
              static class Base { int[] a = new int[6]; String log = ""; }
              static final class Core extends Base {}
              %s
            }
            """
                .formatted(declared));
    JavaFileObject user =
        user(
            """
            ThingBackend.Core core = new ThingBackend.Core();
            try (ThingInt32Buffer a = ThingInt32Buffer.wrap(core)) {
              a.assign(Buffers.arange(6).reshape(2, 3).astype(DType.INT32));
              a.set(1, 1, a.get(1, 2));
              a.get(":, ::2").assign(a.get("::-1, ::2"));
              a.flush();
              core.log += a + " ";
            }
            return core.log;
            """);
    assertEquals("flushed [[3 1 5]\n [0 5 2]] closed", run(backend, user));
  }

  @Test
  void exposedArrays() throws Exception {
    JavaFileObject backend =
        Processing.source(
            "BoxBackend",
            """
            @BufferBackend(name = "box", core = BoxBackend.Core.class, resolves = String.class)
            final class BoxBackend {
              static class Base { int[] a = {1, 2, 3}; }
              static final class Core extends Base {}
              @Reads(DType.INT32) static int read(Base c, int i) { return c.a[i]; }
              @Writes(DType.INT32) static void write(Base c, int i, int v) { c.a[i] = v; }
              @Exposes(DType.INT32) static int[] array(Base c) { return c.a; }
              static int[] array(Core c) { throw new AssertionError(); }
              @Allocates(DType.INT32) static Core make(long n) { return new Core(); }
              static Core make(int n) { throw new AssertionError(); }
              @Wraps(DType.INT32) static Core open(CharSequence s) { return new Core(); }
              static Core open(String s) { throw new AssertionError(); }
            }
            """);
    JavaFileObject user =
        user(
            """
            BoxBufferProvider boxes = new BoxBufferProvider();
            return "" + BoxInt32Buffer.wrap(new BoxBackend.Core()).add(1)
                + boxes.allocate(DType.INT32, 3) + boxes.wrap("x");
            """);
    assertEquals("[2 3 4][1 2 3][1 2 3]", run(backend, user));
  }

  @Test
  void ufuncs() throws Exception {
    JavaFileObject base =
        Processing.source(
            "Base",
            """
            class Base {
              static int g(byte x) { throw new AssertionError(); }
              int h(short x) { throw new AssertionError(); }
              private static int g(short x) { return 1; }
              static int used() { return g((short) 1); }
            }
            """);
    JavaFileObject declaration =
        Processing.source(
            "Over",
            """
            class Over extends Base {
              @Ufunc(each = DType.INT8) static int f(int x, int y, int z) { return x + y + z; }
              static int f(double x, short y, float z) { throw new AssertionError(); }
              @Ufunc(each = {DType.INT8, DType.INT32}) static int g(int x) { return -x; }
              @Ufunc(each = DType.INT16) static int h(int x) { return x + 1; }
              @Ufunc(each = DType.FLOAT16) static short h2(short x) { return x; }
              @Ufunc(each = DType.COMPLEX64) static double norm(double re, double im) {
                return re * re + im * im;
              }
              static double norm(float re, double im) { throw new AssertionError(); }
              @Ufunc(each = DType.INT8, identity = 0, folding = Folding.PAIRWISE)
              static int sum(int x, int y) { return x + y; }
              static int sum(int x, byte y) { throw new AssertionError(); }
              static int sum(byte x, int y) { throw new AssertionError(); }
              @Ufunc(each = DType.COMPLEX64)
              static void add(double re, double im, double r2, double i2, ComplexCell sum) {
                sum.set(re + r2, im + i2);
              }
              static void add(double re, double im, float r2, float i2, ComplexCell sum) {
                throw new AssertionError();
              }
              @Ufunc static void split(float x, DoubleCell a, DoubleCell b) {
                a.value = x;
                b.value = -x;
              }
              static void split(float x, Object a, Object b) { throw new AssertionError(); }
            }
            """);
    JavaFileObject user =
        user(
            """
            Int8Buffer x = Int8Buffer.of(1, 2, 3);
            NdBuffer many = Buffers.full(DType.INT8, 1, 300);
            Complex64Buffer c = Complex64Buffer.of(1, 2, 3, 4);
            return "" + OverUfuncs.f(x, x, x) + OverUfuncs.g(x) + OverUfuncs.h(x)
                + OverUfuncs.norm(c) + OverUfuncs.SUM.reduce(many) + OverUfuncs.SUM.accumulate(x, 0)
                + OverUfuncs.add(c, c) + OverUfuncs.ADD.reduce(c)
                + OverUfuncs.split(Float32Buffer.of(1.5f))[1];
            """);
    assertEquals(
        "[3 6 9][-1 -2 -3][2 3 4][ 5. 25.]44[1 3 6][2.+4.j 6.+8.j](4+6j)[-1.5]",
        run(base, declaration, user));
  }

  @Test
  void reductions() throws Exception {
    JavaFileObject declaration =
        Processing.source(
            "Sums",
            """
            class Sums {
              interface Narrow {
                default void accumulate(byte x) { throw new AssertionError(); }
                default void accumulate(float x) { throw new AssertionError(); }
                default void combine(Object o) { throw new AssertionError(); }
                default long finish(int n) { throw new AssertionError(); }
              }
              @Reduction(each = {DType.INT8, DType.FLOAT32}, folding = Folding.PAIRWISE)
              static class Total implements Narrow {
                double sum;
                void accumulate(double x) { sum += x; }
                void combine(Total other) { sum += other.sum; }
                double finish(long count) { return sum; }
              }
            }
            """);
    JavaFileObject user =
        user(
            """
            return "" + SumsReductions.total(Int8Buffer.of(1, 2, 3))
                + SumsReductions.total(Float32Buffer.of(1, 2, 3.5f));
            """);
    assertEquals("6.06.5", run(declaration, user));
  }

  /** A result in a cell is as good as one that is returned, also where elements are folded. */
  @Test
  void oneResultInACell() throws Exception {
    JavaFileObject declaration =
        Processing.source(
            "Cells",
            """
            class Cells {
              @Ufunc static void plus(double x, double y, DoubleCell sum) { sum.value = x + y; }
              @Ufunc(identity = 0, folding = Folding.PAIRWISE, each = {DType.INT8, DType.INT32})
              static void total(int x, int y, IntCell sum) { sum.value = x + y; }
              @Ufunc static void or(boolean x, boolean y, BooleanCell any) { any.value = x | y; }
              @Ufunc static void twice(float x, FloatCell y) { y.value = 2 * x; }
              @Ufunc static void max(long x, long y, LongCell z) { z.value = Math.max(x, y); }
              @Ufunc static void less(double x, double y, BooleanCell z) { z.value = x < y; }
            }
            """
                .replace("BooleanCell", "io.monomorph.ufunc.BooleanCell")
                .replace("FloatCell", "io.monomorph.ufunc.FloatCell")
                .replace("LongCell", "io.monomorph.ufunc.LongCell"));
    JavaFileObject user =
        user(
            """
            Float64Buffer x = Float64Buffer.of(1, 2, 3);
            NdBuffer many = Buffers.full(DType.INT8, 1, 300);
            return "" + CellsUfuncs.plus(x, x) + CellsUfuncs.PLUS.reduce(x)
                + CellsUfuncs.PLUS.accumulate(x, 0) + CellsUfuncs.TOTAL.reduce(many)
                + CellsUfuncs.TOTAL.reduce(Buffers.arange(1000).astype(DType.INT32).get("::3"))
                + CellsUfuncs.TOTAL.accumulate(many, 0).get("::100")
                + CellsUfuncs.OR.reduce(BoolBuffer.of(false, true))
                + CellsUfuncs.twice(Float32Buffer.of(1.5f))
                + CellsUfuncs.MAX.reduce(Int64Buffer.of(4, 9, 1)) + CellsUfuncs.less(x, 2);
            """);
    assertEquals(
        "[2. 4. 6.]6.0[1. 3. 6.]44166833[  1 101 -55]True[3.]9[ True False False]",
        run(declaration, user));
  }
}
