package io.monomorph.image;

/** What readers and writers say when they fail. */
final class Failures {
  private Failures() {}

  /** The message and those behind it: some are "I/O error reading image!" alone. */
  static String text(Throwable failure) {
    String message = failure.getMessage();
    String text = message == null ? failure.getClass().getSimpleName() : message;
    return failure.getCause() == null ? text : text + " " + text(failure.getCause());
  }
}
