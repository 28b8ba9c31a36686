package io.monomorph.processor;

import java.util.List;

/** Backends that are wrong as a whole. */
final class BadBackends {
  /** Refused. */
  static final List<BadDeclaration> ERRORS =
      List.of(
          new BadDeclaration(
              "NotAClass",
              1,
              """
              @BufferBackend(name = "bad")
              interface BadBackend {}
              """),
          new BadDeclaration(
              "NotAClass",
              1,
              """
              @BufferBackend(name = "bad")
              enum BadBackend {}
              """),
          new BadDeclaration(
              "NotAClass",
              1,
              """
              @BufferBackend(name = "bad")
              record BadBackend(int a) {}
              """),
          new BadDeclaration(
              "ReadOnlyBackend",
              4,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Size static int size(double[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "ReadOnlyBackend",
              5,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Size static int size(double[] core) { return 0; }
                @Stores(DType.FLOAT64) static void store(double[] core, int start, double[] block, int offset, int length) {}
              }
              """),
          new BadDeclaration(
              "ReadOnlyBackend",
              5,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Size static int size(double[] core) { return 0; }
                @Allocates(DType.FLOAT64) static double[] allocate(int size) { return null; }
              }
              """),
          new BadDeclaration(
              "ReadOnlyBackend",
              5,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Size static int size(double[] core) { return 0; }
                @ReadOnly static boolean isReadOnly(double[] core) { return false; }
              }
              """),
          new BadDeclaration(
              "PrivateBackend",
              3,
              """
              class Bad {
                @BufferBackend(name = "bad")
                private static class BadBackend {
                  @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                  @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                  @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                }
              }
              """),
          new BadDeclaration(
              "InnerBackend",
              3,
              """
              class Bad {
                @BufferBackend(name = "bad")
                class BadBackend {
                  @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                  @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                  @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                }
              }
              """),
          new BadDeclaration(
              "InPrivate",
              4,
              """
              class Bad {
                private static class In {
                  @BufferBackend(name = "bad")
                  static class BadBackend {
                    @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                    @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                    @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                  }
                }
              }
              """),
          new BadDeclaration(
              "GenericBackend",
              2,
              """
              @BufferBackend(name = "bad")
              class BadBackend<T> {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "BadName",
              1,
              """
              @BufferBackend(name = "")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "BadName",
              1,
              """
              @BufferBackend(name = "Heap Buffer")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "BadName",
              2,
              """
              @BufferBackend(name = "bad")
              class Backend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "ReservedName",
              1,
              """
              @BufferBackend(name = "heap", priority = 3)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "DuplicateName",
              1,
              """
              @BufferBackend(name = "good")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "OutputCollision",
              2,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              class BadFloat64Buffer {}
              """),
          new BadDeclaration(
              "OutputCollision",
              7,
              """
              class Bad {
                static class A {
                  @Ufunc static double f(double x) { return x; }
                }
              }
              class C {
                static class A {
                  @Ufunc static double f(double x) { return x; }
                }
              }
              """),
          new BadDeclaration(
              "NoAccessors",
              1,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
              }
              """),
          new BadDeclaration(
              "NoAccessors",
              1,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Size static int size(double[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "CoreDeclared",
              3,
              """
              @BufferBackend(name = "bad", core = float[].class)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "PrimitiveCore",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "PrimitiveCore",
              1,
              """
              @BufferBackend(name = "bad", core = int.class)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "InaccessibleCore",
              4,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                private static class Core { double[] elements = {}; }
                @Reads(DType.FLOAT64) static double read(Core core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(Core core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(Core core) { return core.elements; }
              }
              """),
          new BadDeclaration(
              "PrimitiveResolve",
              1,
              """
              @BufferBackend(name = "bad", resolves = void.class)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "PrimitiveResolve",
              1,
              """
              @BufferBackend(name = "bad", resolves = {int.class})
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "UnresolvableType",
              1,
              """
              @BufferBackend(name = "bad", resolves = String.class)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """));

  /** Accepted with a warning. */
  static final List<BadDeclaration> WARNINGS =
      List.of(
          new BadDeclaration(
              "UnlistedSource",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Wraps(DType.FLOAT64) static double[] wrap(Number n) { return null; }
              }
              """),
          new BadDeclaration(
              "DuplicateResolve",
              1,
              """
              @BufferBackend(name = "bad", resolves = {Number.class, Number.class})
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Wraps(DType.FLOAT64) static double[] wrap(Number n) { return null; }
              }
              """),
          new BadDeclaration(
              "DuplicateResolve",
              1,
              """
              @BufferBackend(name = "bad", resolves = {Number.class, Integer.class})
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Wraps(DType.FLOAT64) static double[] wrap(Number n) { return null; }
              }
              """),
          new BadDeclaration(
              "DuplicateResolve",
              1,
              """
              @BufferBackend(name = "bad", resolves = double[].class)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "ResolveEverything",
              1,
              """
              @BufferBackend(name = "bad", resolves = Object.class)
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Wraps(DType.FLOAT64) static double[] wrap(Object o) { return null; }
              }
              """),
          new BadDeclaration(
              "InheritedAccessor",
              8,
              """
              @BufferBackend(name = "above", priority = 1)
              class Above {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              @BufferBackend(name = "bad")
              class BadBackend extends Above {
                @Reads(DType.INT64) static long readLong(long[] core, int index) { return 0; }
                @Writes(DType.INT64) static void write(long[] core, int index, long value) {}
                @Exposes(DType.INT64) static long[] array(long[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "PriorityTie",
              1,
              """
              @BufferBackend(name = "bad", priority = 7)
              class BadBackend {
                @Reads(DType.INT8) static byte read(byte[] core, int index) { return 0; }
                @Writes(DType.INT8) static void write(byte[] core, int index, byte value) {}
                @Exposes(DType.INT8) static byte[] array(byte[] core) { return core; }
              }
              """));

  private BadBackends() {}
}
