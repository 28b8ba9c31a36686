package demo;

import org.immutables.value.Value;

/** A core that Immutables implements. */
@Value.Immutable
public interface Series {
  double[] values();

  String unit();
}
