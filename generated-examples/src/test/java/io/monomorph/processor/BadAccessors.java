package io.monomorph.processor;

import java.util.List;

/** Backends with a wrong accessor. */
final class BadAccessors {
  /** Refused. */
  static final List<BadDeclaration> ERRORS =
      List.of(
          new BadDeclaration(
              "GenericAccessor",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static <T> double read(T core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "MissingWriter",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @ReadOnly static Boolean isReadOnly(double[] core) { return true; }
              }
              """),
          new BadDeclaration(
              "UnusedAccessor",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @ReadOnly static boolean isReadOnly(int[] core) { return true; }
              }
              """),
          new BadDeclaration(
              "MissingReader",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "MissingReader",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Wraps(DType.INT32) static double[] wrap(String source) { return null; }
              }
              """),
          new BadDeclaration(
              "MissingReader",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @StoresRegion(DType.FLOAT64) static void store(double[] core, long[] start, long[] shape, double[] block, int offset) {}
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Shape static long[] shape(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "MissingWriter",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @LoadsRegion(DType.FLOAT64) static void load(double[] core, long[] start, long[] shape, double[] block, int offset) {}
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Shape static long[] shape(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "MissingShape",
              3,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @LoadsRegion(DType.FLOAT64) static void load(double[] core, long[] start, long[] shape, double[] block, int offset) {}
                @Size static int size(double[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "MissingShape",
              4,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @LoadsRegion(DType.FLOAT64) static void load(double[] core, long[] start, long[] shape, double[] block, int offset) {}
                @Shape static io.monomorph.layout.Layout shape(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "TilesWithoutRegions",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Tiles static long[] tiles(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @LoadsRegion(DType.FLOAT64) static void load(double[] core, long start, long[] shape, double[] block, int offset) {}
                @Shape static long[] shape(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              4,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @LoadsRegion(DType.FLOAT64) static void load(double[] core, long[] start, long[] shape, double[] block, int offset) {}
                @StoresRegion(DType.FLOAT64) static void store(double[] core, long[] start, long[] shape, float[] block, int offset) {}
                @Shape static long[] shape(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              5,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @LoadsRegion(DType.FLOAT64) static void load(double[] core, long[] start, long[] shape, double[] block, int offset) {}
                @Shape static long[] shape(double[] core) { return null; }
                @Tiles static int[] tiles(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "ReadOnlyBackend",
              4,
              """
              @BufferBackend(name = "bad", readOnly = true)
              class BadBackend {
                @LoadsRegion(DType.FLOAT64) static void load(double[] core, long[] start, long[] shape, double[] block, int offset) {}
                @StoresRegion(DType.FLOAT64) static void store(double[] core, long[] start, long[] shape, double[] block, int offset) {}
                @Shape static long[] shape(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "MissingImaginary",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.COMPLEX128) static double read(double[] core, int index) { return 0; }
                @Writes(DType.COMPLEX128) static void write(double[] core, int index, double re, double im) {}
                @Exposes(DType.COMPLEX128) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "MissingSize",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.INT8) static byte read(byte[] core, int index) { return 0; }
                @Writes(DType.INT8) static void write(byte[] core, int index, int value) {}
                @Exposes(DType.INT8) static byte @org.jspecify.annotations.Nullable [] array(byte[] core) {
                  return null;
                }
              }
              """),
          new BadDeclaration(
              "MissingSize",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static String read(double[] core, int index) { return ""; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static long read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, short index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Writes(DType.FLOAT64) static void write(double[] core, int index, float value) {}
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Writes(DType.FLOAT64) static int write(double[] core, int index, double value) { return 0; }
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Exposes(DType.FLOAT64) static float[] array(double[] core) { return null; }
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Loads(DType.FLOAT64) static void load(double[] core, int start, float[] block, int offset, int length) {}
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Stores(DType.FLOAT64) static void store(double[] core, double[] block, int offset, int length) {}
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Allocates(DType.FLOAT64) static double[] allocate(int[] shape) { return null; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Size static short size(double[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Shape static int[] shape(double[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Wraps static String wrap(Integer source) { return ""; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Wraps(DType.FLOAT64) static double[] wrap(List<Double> source) { return null; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Closes static int close(double[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Occupies static long address(double[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @ReadsImaginary(DType.FLOAT64) static double imaginary(double[] core, int index) { return 0; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.UINT8) static byte read(byte[] core, int index) { return 0; }
                @Writes(DType.UINT8) static void write(byte[] core, int index, int value) {}
                @Exposes(DType.UINT8) static byte[] array(byte[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "IndexType",
              4,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, long index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "NotStatic",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "PrivateAccessor",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) private static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "CheckedException",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) throws java.io.IOException { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "DuplicateAccessor",
              4,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Reads(DType.FLOAT64) static double readAgain(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "DuplicateAccessor",
              7,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Size static int size(double[] core) { return 0; }
                @Size static int count(double[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "DuplicateAccessor",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Size(DType.FLOAT64) static int size(double[] core) { return 0; }
                @Size(DType.FLOAT64) static int count(double[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "MissingSize",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.INT8) static byte read(byte[] core, int index) { return 0; }
                @Writes(DType.INT8) static void write(byte[] core, int index, int value) {}
                @Reads(DType.UINT8) static int readUnsigned(byte[] core, int index) { return 0; }
                @Writes(DType.UINT8) static void writeUnsigned(byte[] core, int index, int value) {}
                @Size(DType.UINT8) static int size(byte[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "MissingSize",
              3,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.INT8) static byte read(byte[] core, int index) { return 0; }
                @Writes(DType.INT8) static void write(byte[] core, int index, int value) {}
                @Exposes(DType.INT8) static java.lang.foreign.MemorySegment segment(byte[] core) { return null; }
              }
              """),
          new BadDeclaration(
              "AccessorShape",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.INT8) static byte read(byte[] core, long index) { return 0; }
                @Writes(DType.INT8) static void write(byte[] core, long index, int value) {}
                @Size static int size(byte[] core) { return 0; }
                @Loads(DType.INT8) static void load(byte[] core, long start, int stride, byte[] block, int offset, int length) {}
              }
              """),
          new BadDeclaration(
              "CoreMismatch",
              4,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(java.nio.DoubleBuffer core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              }
              """),
          new BadDeclaration(
              "CoreMismatch",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Allocates(DType.FLOAT64) static float[] allocate(int size) { return null; }
              }
              """),
          new BadDeclaration(
              "UnusedAccessor",
              6,
              """
              @BufferBackend(name = "bad")
              class BadBackend {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
                @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
                @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
                @Size static int size(float[] core) { return 0; }
              }
              """),
          new BadDeclaration(
              "OrphanAccessor",
              2,
              """
              class Bad {
                @Reads(DType.FLOAT64) static double read(double[] core, int index) { return 0; }
              }
              """));

  private BadAccessors() {}
}
