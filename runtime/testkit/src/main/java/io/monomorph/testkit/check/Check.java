package io.monomorph.testkit.check;

/** One thing that every backend has to do right, checked for each dtype that it has. */
public record Check(String name, Body body) {
  /** What is done and compared. */
  @FunctionalInterface
  public interface Body {
    /** Fails with an {@link AssertionError} that says what is wrong. */
    void run(Subject subject) throws Exception;
  }
}
