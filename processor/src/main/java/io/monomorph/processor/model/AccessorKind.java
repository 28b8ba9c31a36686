package io.monomorph.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What an accessor method does; one constant for each annotation. This table is all that reading,
 * checking and suggesting accessors know about them: who adds a kind adds a row, and says in {@code
 * BufferPlanner} what it is for.
 */
public enum AccessorKind {
  READS("Reads", Dtypes.NAMED, "V read(Core core, I index)"),
  READS_IMAGINARY("ReadsImaginary", Dtypes.NAMED, "V readImaginary(Core core, I index)"),
  WRITES("Writes", Dtypes.NAMED, "void write(Core core, I index, V value)"),
  EXPOSES("Exposes", Dtypes.NAMED, "B[] array(Core core)", "MemorySegment segment(Core core)"),
  LOADS(
      "Loads",
      Dtypes.NAMED,
      "void load(Core core, I start, B[] block, int offset, int length)",
      "void load(Core core, I start, I stride, B[] block, int offset, int length)"),
  STORES(
      "Stores",
      Dtypes.NAMED,
      "void store(Core core, I start, B[] block, int offset, int length)",
      "void store(Core core, I start, I stride, B[] block, int offset, int length)"),
  LOADS_REGION(
      "LoadsRegion",
      Dtypes.NAMED,
      "void load(Core core, long[] start, long[] shape, B[] block, int offset)"),
  STORES_REGION(
      "StoresRegion",
      Dtypes.NAMED,
      "void store(Core core, long[] start, long[] shape, B[] block, int offset)"),
  ALLOCATES(
      "Allocates",
      Dtypes.NAMED,
      "Core allocate(I size)",
      "Core allocate(long[] shape)",
      "Core allocate(I size, Map options)",
      "Core allocate(long[] shape, Map options)"),
  WRAPS("Wraps", Dtypes.OPTIONAL, "Core wrap(Source source)", "NdBuffer wrap(Source source)"),
  SIZE("Size", Dtypes.OPTIONAL, "I size(X core)"),
  SHAPE("Shape", Dtypes.NONE, "long[] shape(X core)", "Layout shape(X core)"),
  TILES("Tiles", Dtypes.NONE, "long[] tiles(Core core)"),
  OCCUPIES("Occupies", Dtypes.NONE, "MemorySegment memory(Core core)"),
  READ_ONLY("ReadOnly", Dtypes.NONE, "boolean isReadOnly(Core core)"),
  CLOSES("Closes", Dtypes.NONE, "void close(Core core)"),
  FLUSHES("Flushes", Dtypes.NONE, "void flush(Core core)");

  /** Whether an annotation names dtypes. */
  private enum Dtypes {
    NAMED,
    /** Without any, the method is for all of them. */
    OPTIONAL,
    NONE
  }

  private final String annotation;
  private final Dtypes dtypes;

  @SuppressWarnings("ImmutableEnumChecker") // the list is one that nobody can change
  private final List<AccessorForm> forms;

  AccessorKind(String annotation, Dtypes dtypes, String... forms) {
    this.annotation = annotation;
    this.dtypes = dtypes;
    List<AccessorForm> all = new ArrayList<>();
    for (String form : forms) {
      all.add(AccessorForm.of(form));
    }
    this.forms = List.copyOf(all);
  }

  /** The simple name of the annotation. */
  public String annotation() {
    return annotation;
  }

  /** Whether the annotation can name dtypes. */
  public boolean hasDType() {
    return dtypes != Dtypes.NONE;
  }

  /** Whether the annotation may also name no dtypes: the method is then for all of them. */
  public boolean mayOmitDType() {
    return dtypes == Dtypes.OPTIONAL;
  }

  /** The forms that the method may have, the usual one first. */
  public List<AccessorForm> forms(boolean dtype) {
    List<AccessorForm> buffers = new ArrayList<>();
    List<AccessorForm> others = new ArrayList<>();
    for (AccessorForm form : forms) {
      (form.result() == AccessorForm.Role.BUFFER ? buffers : others).add(form);
    }
    return dtype || buffers.isEmpty() ? others : buffers;
  }

  /** What the method is usually called. */
  public String method() {
    return forms.get(0).method();
  }

  /** What the first parameter is. */
  private AccessorForm.Role first() {
    return forms.get(0).parameters().get(0).role();
  }

  /** Whether the first parameter is the core. */
  public boolean takesCore() {
    return first() == AccessorForm.Role.CORE;
  }

  /** Whether the first parameter is of a type that the declaration chooses. */
  public boolean takesChosenType() {
    return first().isChosen();
  }

  /** Whether objects are tested for being of the type of the first parameter. */
  public boolean resolves() {
    return this == READS || this == LOADS_REGION || this == WRAPS;
  }

  /** Whether the method makes sense only where something can be written. */
  public boolean isForWriting() {
    return switch (this) {
      case WRITES, STORES, STORES_REGION, ALLOCATES, READ_ONLY -> true;
      default -> false;
    };
  }
}
