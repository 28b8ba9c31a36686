package io.monomorph.processor;

import java.util.List;

/** Ufuncs that are wrong. */
final class BadUfuncs {
  /** Refused. */
  static final List<BadDeclaration> ERRORS =
      List.of(
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static double f(int x, String y) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static void f(int x) {}
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static double f() { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static double f(double... x) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc double f(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static double f(double x) throws Exception { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = DType.UINT8) static int f(int x) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.UINT8, DType.FLOAT64}) static int f(int x) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.COMPLEX64, DType.FLOAT32}) static float f(float x) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncClash",
              3,
              """
              class Bad {
                @Ufunc static double f(double x) { return 0; }
                @Ufunc(name = "f") static float g(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncClash",
              3,
              """
              class Bad {
                @Ufunc static double f(double x) { return 0; }
                @Ufunc static double f(double x, double y) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncClash",
              3,
              """
              class Bad {
                @Ufunc static double toX(double x) { return 0; }
                @Ufunc static double to_x(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "UfuncPrivate",
              2,
              """
              class Bad {
                @Ufunc private static double f(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "BadName",
              2,
              """
              class Bad {
                @Ufunc(name = "class") static double f(double x) { return 0; }
              }
              """));

  private BadUfuncs() {}
}
