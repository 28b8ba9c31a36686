package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Cells that a method leaves alone, and identities that are no whole numbers. */
class CellsTest {
  private static String run(String declaration, String body) throws Exception {
    JavaFileObject declared = Processing.source("Cells", declaration);
    JavaFileObject user =
        Processing.source("User", "class User { static String run() { " + body + " } }");
    Outcome outcome = Processing.strict(List.of(declared, user)).assertClean();
    return new CompiledClasses(outcome).run("demo.User");
  }

  /** The element before must not show through, however the operands lie. */
  @Test
  void aCellThatIsNotWrittenIsZero() throws Exception {
    assertEquals(
        "[3. 0. 2. 0.][0. 2. 3.][0 1 0][False  True False][0.+0.j 2.+0.j 0.+0.j]",
        run(
            """
            class Cells {
              @Ufunc static void positive(double x, DoubleCell y) { if (x > 0) y.value = x; }
              @Ufunc(name = "parts")
              static void f(double x, double y, IntCell a, io.monomorph.ufunc.BooleanCell b, ComplexCell c) {
                if (x < y) {
                  a.value = 1;
                  b.value = true;
                  c.set(y, 0);
                }
              }
            }
            """,
            """
            Float64Buffer x = Float64Buffer.of(3, -1, 2, -5);
            NdBuffer[] parts = CellsUfuncs.parts(Float64Buffer.of(3, 1, 2), Float64Buffer.of(1, 2, 1));
            return "" + CellsUfuncs.positive(x)
                + CellsUfuncs.positive(Float64Buffer.of(3, 9, 2, 9, -1).get("::-2"))
                + parts[0] + parts[1] + parts[2];
            """));
  }

  /** What is folded so far comes as an argument, not in the cell. */
  @Test
  void aCellIsZeroAtEachStepOfAFold() throws Exception {
    assertEquals(
        "4.0[1. 3. 0. 4.]0(4+4j)[1.+1.j 0.+0.j 4.+4.j]0j",
        run(
            """
            class Cells {
              @Ufunc static void chain(double x, double y, DoubleCell z) { if (y > 0) z.value = x + y; }
              @Ufunc(folding = Folding.PAIRWISE)
              static void never(int x, int y, IntCell z) {}
              @Ufunc(each = DType.COMPLEX128)
              static void link(double re, double im, double re2, double im2, ComplexCell z) {
                if (re2 > 0) {
                  z.set(re + re2, im + im2);
                }
              }
              @Ufunc(each = DType.COMPLEX128, folding = Folding.PAIRWISE)
              static void nothing(double re, double im, double re2, double im2, ComplexCell z) {}
            }
            """,
            """
            Float64Buffer x = Float64Buffer.of(1, 2, -1, 4);
            Complex128Buffer c = Complex128Buffer.of(1, 1, -2, 3, 4, 4);
            return "" + CellsUfuncs.CHAIN.reduce(x) + CellsUfuncs.CHAIN.accumulate(x, 0)
                + CellsUfuncs.NEVER.reduce(Buffers.full(DType.INT32, 5, 300))
                + CellsUfuncs.LINK.reduce(c) + CellsUfuncs.LINK.accumulate(c, 0)
                + CellsUfuncs.NOTHING.reduce(Buffers.full(DType.COMPLEX128, 5, 300));
            """));
  }

  @Test
  void anIdentityIsAnyValueThatTheDtypesHave() throws Exception {
    assertEquals(
        "nan-inf0.5-0.0127255True-9223372036854775808",
        run(
            """
            class Cells {
              @Ufunc(identity = Double.NaN) static double a(double x, double y) { return x; }
              @Ufunc(identity = Float.NEGATIVE_INFINITY) static float b(float x, float y) { return x; }
              @Ufunc(identity = 0.5) static float c(float x, float y) { return x; }
              @Ufunc(identity = -0.0) static double d(double x, double y) { return x; }
              @Ufunc(identity = 127, each = DType.INT8) static int e(int x, int y) { return x; }
              @Ufunc(identity = -1, each = DType.UINT8) static int f(int x, int y) { return x; }
              @Ufunc(identity = -1) static boolean g(boolean x, boolean y) { return x; }
              @Ufunc(identity = Long.MIN_VALUE, each = DType.INT64) static long h(long x, long y) { return x; }
            }
            """,
            """
            return "" + CellsUfuncs.A.reduce(Float64Buffer.of()) + CellsUfuncs.B.reduce(Float32Buffer.of())
                + CellsUfuncs.C.reduce(Float32Buffer.of()) + CellsUfuncs.D.reduce(Float64Buffer.of())
                + CellsUfuncs.E.reduce(Int8Buffer.of()) + CellsUfuncs.F.reduce(UInt8Buffer.of())
                + CellsUfuncs.G.reduce(BoolBuffer.of()) + CellsUfuncs.H.reduce(Int64Buffer.of());
            """));
  }
}
