package io.monomorph.processor;

import java.util.List;

/** Reductions that are no classes for a state. */
final class BadReductionStates {
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
              """));

  private BadReductionStates() {}
}
