package io.monomorph.processor.read;

/** A type that a declaration needs does not exist yet: another processor may generate it. */
@SuppressWarnings("serial") // never leaves the processor
public final class MissingTypeException extends RuntimeException {
  private final String type;

  MissingTypeException(String type) {
    super(type, null, false, false);
    this.type = type;
  }

  /** The type as the source names it. */
  public String type() {
    return type;
  }
}
