package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.DTypeModel;
import java.util.Locale;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The line that a message tells people to write. */
record Forms(String core, String index) {
  /** The forms for a core type that is not known. */
  static final Forms ANY = new Forms("Core", "int");

  /** How an accessor is to be declared. */
  String of(AccessorKind kind, @Nullable DTypeModel dtype) {
    String value = dtype == null ? "V" : primitive(dtype.carrier());
    String block = dtype == null ? "V[]" : primitive(dtype.block()) + "[]";
    String place = core + " core, " + index + " ";
    String run = place + "start, " + block + " block, int offset, int length)";
    String region = core + " core, long[] start, long[] shape, " + block + " block, int offset)";
    return switch (kind) {
      case READS -> "static " + value + " read(" + place + "index)";
      case READS_IMAGINARY -> "static " + value + " imaginary(" + place + "index)";
      case WRITES ->
          dtype != null && dtype.isComplex()
              ? "static void write(" + place + "index, " + value + " re, " + value + " im)"
              : "static void write(" + place + "index, " + value + " value)";
      case EXPOSES -> "static " + block + " array(" + core + " core)";
      case LOADS -> "static void load(" + run;
      case STORES -> "static void store(" + run;
      case LOADS_REGION -> "static void load(" + region;
      case STORES_REGION -> "static void store(" + region;
      case ALLOCATES -> "static " + core + " allocate(" + index + " size)";
      case WRAPS ->
          dtype == null
              ? "static NdBuffer wrap(Source source)"
              : "static " + core + " wrap(Source source)";
      case SIZE -> "static int size(" + core + " core)";
      case SHAPE -> "static long[] shape(" + core + " core)";
      case TILES -> "static long[] tiles(" + core + " core)";
      case OCCUPIES -> "static MemorySegment memory(" + core + " core)";
      case READ_ONLY -> "static boolean isReadOnly(" + core + " core)";
      case CLOSES -> "static void close(" + core + " core)";
      case FLUSHES -> "static void flush(" + core + " core)";
    };
  }

  static String primitive(TypeKind kind) {
    return kind.toString().toLowerCase(Locale.ROOT);
  }
}
