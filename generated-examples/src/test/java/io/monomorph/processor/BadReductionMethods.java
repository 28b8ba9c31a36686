package io.monomorph.processor;

import java.util.List;

/** Reductions whose methods are wrong. */
final class BadReductionMethods {
  /** Refused. */
  static final List<BadDeclaration> ERRORS =
      List.of(
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
              """));

  private BadReductionMethods() {}
}
