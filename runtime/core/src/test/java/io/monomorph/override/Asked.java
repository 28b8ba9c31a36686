package io.monomorph.override;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the methods of a backend were asked for, and what one of them returns. */
final class Asked {
  private static final List<String> NOTES = Collections.synchronizedList(new ArrayList<>());

  /** What {@code absolute}, {@code floor} and others give. */
  static volatile Supplier<@Nullable Object> answer = () -> null;

  private Asked() {}

  static void note(String what) {
    NOTES.add(what);
  }

  /** What a method is to return. */
  static <T> T answer(Class<T> type) {
    return type.cast(answer.get());
  }

  /** What has been noted since the last time. */
  static List<String> since() {
    List<String> notes = List.copyOf(NOTES);
    NOTES.clear();
    return notes;
  }
}
