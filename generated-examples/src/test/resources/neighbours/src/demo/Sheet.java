package demo;

import lombok.AllArgsConstructor;
import lombok.Getter;

/** A core whose accessors are Lombok's. */
@AllArgsConstructor
@Getter
public final class Sheet {
  private final float[] cells;
  private final int rows;
}
