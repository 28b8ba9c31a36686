package io.monomorph.processor;

import java.util.List;

/** Ufuncs whose dtypes, cells or library are wrong. */
final class BadUfuncTypes {
  /** Refused. */
  static final List<BadDeclaration> ERRORS =
      List.of(
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.INT32, DType.INT32}, each = DType.INT32)
                static int f(int x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = {DType.INT32, DType.INT32})
                static int f(int x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.INT64)
                static int f(int x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.UINT32)
                static int f(int x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.FLOAT64)
                static float f(float x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.BOOL)
                static int f(int x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.FLOAT16)
                static double f(double x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.UINT8)
                static short f(short x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.FLOAT32)
                static double f(double x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.INT32)
                static long f(long x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.COMPLEX64)
                static double f(double re) { return re; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(each = DType.COMPLEX128)
                static double f(double re, double im, double x) { return re; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.COMPLEX128, DType.COMPLEX128})
                static double f(double re, double im) { return re; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.FLOAT64, DType.COMPLEX128})
                static void f(double x, DoubleCell result) {}
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.FLOAT64, DType.FLOAT64})
                static void f(double x, ComplexCell result) {}
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.INT32, DType.INT32})
                static void f(int x, IntCell a, IntCell b) {}
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.INT32, DType.INT32, DType.FLOAT64})
                static void f(int x, IntCell a, IntCell b) {}
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(types = {DType.INT32, DType.INT32, DType.INT8})
                static int f(int x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(identity = 0)
                static double f(double x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(identity = 0)
                static void f(double x, double y, DoubleCell a, DoubleCell b) {}
              }
              """),
          new BadDeclaration(
              "UfuncTypes",
              2,
              """
              class Bad {
                @Ufunc(identity = {0, 1})
                static double f(double x, double y) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static double f(double x, DoubleCell a) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static void f(DoubleCell a, double x) {}
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static double f(DoubleCell a, double x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static void f(DoubleCell a) {}
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static String f(double x) { return ""; }
              }
              """),
          new BadDeclaration(
              "UfuncShape",
              2,
              """
              class Bad {
                @Ufunc static <T> double f(double x) { return x; }
              }
              """),
          new BadDeclaration(
              "UfuncClash",
              3,
              """
              class Bad {
                @Ufunc static double f(double x) { return 0; }
                @Ufunc static void f(double x, DoubleCell a, DoubleCell b) {}
              }
              """),
          new BadDeclaration(
              "UfuncClash",
              3,
              """
              class Bad {
                @Ufunc(each = {DType.INT8, DType.INT32}) static int f(int x) { return 0; }
                @Ufunc(name = "f", each = {DType.UINT8, DType.INT8}) static int g(int x) { return 0; }
              }
              """),
          new BadDeclaration(
              "BadName",
              1,
              """
              @UfuncLibrary("com..acme")
              class Bad {
                @Ufunc static double f(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "BadName",
              1,
              """
              @UfuncLibrary("")
              class Bad {
                @Ufunc static double f(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "BadName",
              1,
              """
              @UfuncLibrary("com.acme.class")
              class Bad {
                @Ufunc static double f(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "OutputCollision",
              2,
              """
              @UfuncLibrary("demo.Bad")
              class Bad {
                @Ufunc static double f(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "OutputCollision",
              2,
              """
              @UfuncLibrary("demo.BadLoops")
              class Bad {
                @Ufunc static double f(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "OutputCollision",
              2,
              """
              @UfuncLibrary("demo.GoodBackend")
              class Bad {
                @Ufunc static double f(double x) { return 0; }
              }
              """),
          new BadDeclaration(
              "OutputCollision",
              2,
              """
              @UfuncLibrary("demo.GoodInt8Buffer")
              class Bad {
                @Ufunc static double f(double x) { return 0; }
              }
              """));

  private BadUfuncTypes() {}
}
