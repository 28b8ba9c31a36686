package io.monomorph.processor;

import java.util.List;

/** Reductions that are wrong. */
final class BadReductions {
  /** Refused. */
  static final List<BadDeclaration> ERRORS =
      List.of(
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              abstract class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              interface Bad {
                }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              enum Bad {
                }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad<T> {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad extends ArrayList<String> {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad {
                Bad(int x) {}
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad {
                private Bad() {}
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad {
                Bad() throws Exception {}
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad {
                static double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              3,
              """
              @Reduction
              final class Bad {
                String s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              3,
              """
              @Reduction
              final class Bad {
                char s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              3,
              """
              @Reduction
              final class Bad {
                private double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              3,
              """
              @Reduction
              final class Bad {
                final double s = 0;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad {
                double s;
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              5,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void accumulate(int x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              4,
              """
              @Reduction
              final class Bad {
                double s;
                static void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              4,
              """
              @Reduction
              final class Bad {
                double s;
                private void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              4,
              """
              @Reduction
              final class Bad {
                double s;
                <T> void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              4,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) throws Exception {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              4,
              """
              @Reduction
              final class Bad {
                double s;
                double accumulate(double x) { return x; }
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              4,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate() {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              4,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(String x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              5,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(double o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              5,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                Bad combine(Bad o) { return o; }
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              2,
              """
              @Reduction
              final class Bad {
                double s, t;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              6,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                double finish(int n) { return 0; }
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              6,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                double finish(long n, long m) { return 0; }
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              6,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                void finish(long n) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              6,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                String finish() { return ""; }
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              6,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                double finish(ComplexCell c) { return 0; }
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              6,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                void finish(DoubleCell c) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              6,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                static double finish() { return 0; }
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              6,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                private double finish() { return 0; }
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              7,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                double finish() { return 0; }
                double finish(long n) { return 0; }
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(each = DType.FLOAT64, types = {DType.FLOAT64, DType.FLOAT64})
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(each = {DType.FLOAT64, DType.FLOAT64})
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(each = DType.UINT64)
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(each = DType.BOOL)
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(each = DType.COMPLEX128)
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(each = DType.FLOAT64)
              final class Bad {
                double s;
                void accumulate(float x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(each = DType.FLOAT16)
              final class Bad {
                double s;
                void accumulate(short x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(each = DType.INT64)
              final class Bad {
                double s;
                void accumulate(int x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(types = DType.FLOAT64)
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(types = {DType.FLOAT64, DType.INT64})
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(types = {DType.FLOAT64, DType.COMPLEX128})
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionTypes",
              1,
              """
              @Reduction(types = {DType.FLOAT64, DType.FLOAT64})
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
                void finish(ComplexCell c) {}
              }
              """),
          new BadDeclaration(
              "BadName",
              1,
              """
              @Reduction(name = "class")
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "BadName",
              1,
              """
              @Reduction(name = "a b")
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              3,
              """
              class Bad {
                @Reduction
                class A { double s; void accumulate(double x) {} void combine(A o) {} }
              }
              """),
          new BadDeclaration(
              "ReductionShape",
              3,
              """
              class Bad {
                @Reduction
                private static class A { double s; void accumulate(double x) {} void combine(A o) {} }
              }
              """),
          new BadDeclaration(
              "ReductionClash",
              4,
              """
              class Bad {
                @Reduction
                static class A { double s; void accumulate(double x) {} void combine(A o) {} }
                @Reduction(name = "a")
                static class B { double s; void accumulate(double x) {} void combine(B o) {} }
              }
              """),
          new BadDeclaration(
              "ReductionClash",
              4,
              """
              class Bad {
                @Reduction
                static class A { double s; void accumulate(double x) {} void combine(A o) {} }
                @Reduction(name = "a")
                static class B { double s; void accumulate(double x, double y) {} void combine(B o) {} }
              }
              """),
          new BadDeclaration(
              "ReductionClash",
              4,
              """
              class Bad {
                @Reduction
                static class A { double s; void accumulate(double x) {} void combine(A o) {} }
                @Reduction(name = "a", folding = Folding.PAIRWISE)
                static class B { double s; void accumulate(float x) {} void combine(B o) {} }
              }
              """),
          new BadDeclaration(
              "ReductionClash",
              4,
              """
              class Bad {
                @Reduction
                static class ToX { double s; void accumulate(double x) {} void combine(ToX o) {} }
                @Reduction(name = "to_x")
                static class B { double s; void accumulate(double x) {} void combine(B o) {} }
              }
              """),
          new BadDeclaration(
              "ReductionClash",
              3,
              """
              @UfuncLibrary("com.acme.Both")
              class Bad {
                @Reduction(name = "f")
                static class B { double s; void accumulate(double x) {} void combine(B o) {} }
                @Ufunc static double f(double x) { return x; }
              }
              """),
          new BadDeclaration(
              "OutputCollision",
              2,
              """
              @Reduction
              final class Bad {
                double s;
                void accumulate(double x) {}
                void combine(Bad o) {}
              }
              class BadReductions {}
              """));

  private BadReductions() {}
}
