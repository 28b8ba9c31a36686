package io.monomorph.processor;

import java.util.List;

/** Reductions whose dtypes or names are wrong, or clash with those of others. */
final class BadReductions {
  /** Refused. */
  static final List<BadDeclaration> ERRORS =
      List.of(
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
