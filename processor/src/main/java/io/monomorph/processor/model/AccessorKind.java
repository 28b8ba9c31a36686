package io.monomorph.processor.model;

/** What an accessor method does; one constant for each annotation. */
public enum AccessorKind {
  READS("Reads", true),
  READS_IMAGINARY("ReadsImaginary", true),
  WRITES("Writes", true),
  EXPOSES("Exposes", true),
  LOADS("Loads", true),
  STORES("Stores", true),
  LOADS_REGION("LoadsRegion", true),
  STORES_REGION("StoresRegion", true),
  ALLOCATES("Allocates", true),
  WRAPS("Wraps", true),
  SIZE("Size", true),
  SHAPE("Shape", false),
  TILES("Tiles", false),
  OCCUPIES("Occupies", false),
  READ_ONLY("ReadOnly", false),
  CLOSES("Closes", false),
  FLUSHES("Flushes", false);

  private final String annotation;
  private final boolean hasDType;

  AccessorKind(String annotation, boolean hasDType) {
    this.annotation = annotation;
    this.hasDType = hasDType;
  }

  /** The simple name of the annotation. */
  public String annotation() {
    return annotation;
  }

  /** Whether the annotation can name dtypes. */
  public boolean hasDType() {
    return hasDType;
  }

  /** Whether the annotation may also name no dtypes: the method is then for all of them. */
  public boolean mayOmitDType() {
    return this == WRAPS || this == SIZE;
  }

  /** Whether the first parameter is the core. */
  public boolean takesCore() {
    return this != ALLOCATES && this != WRAPS && this != SIZE && this != SHAPE;
  }
}
