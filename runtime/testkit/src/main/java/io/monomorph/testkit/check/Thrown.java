package io.monomorph.testkit.check;

/** What an exception that should not be thrown tells about an accessor. */
final class Thrown {
  private Thrown() {}

  static String explained(Exception thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (String.valueOf(thrown.getMessage()).startsWith("override ")) {
      return "a method with @Overrides failed: to decline, return an empty Optional: " + thrown;
    }
    String reason =
        switch (root) {
          case IndexOutOfBoundsException e ->
              "an accessor went outside the core or the block: indices, lengths and offsets count"
                  + " elements, and of block arrays of complex dtypes an element takes two slots";
          case ClassCastException e -> "an accessor got a core of another type than it takes";
          case NullPointerException e -> "an accessor met null";
          default -> "an operation failed that should not";
        };
    return reason + ": " + thrown;
  }
}
