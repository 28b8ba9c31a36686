package io.monomorph.spi;

/** No backend makes a buffer of an object. */
public final class UnresolvableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UnresolvableException(String message) {
    super(message);
  }
}
