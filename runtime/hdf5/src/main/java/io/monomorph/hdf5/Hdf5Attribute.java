package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import java.util.List;
import java.util.function.Supplier;

/**
 * An attribute of a group or dataset: a small named array of numbers or of strings, which has been
 * read already.
 *
 * <pre>{@code
 * String units = dataset.attribute("units").string();
 * double scale = dataset.attribute("scale_factor").buffer().as(Float64Buffer.class).get();
 * }</pre>
 */
public final class Hdf5Attribute {
  private final String name;
  private final String type;
  private final long[] shape;
  private final Supplier<Object> value;

  Hdf5Attribute(String name, String type, long[] shape, Supplier<Object> value) {
    this.name = name;
    this.type = type;
    this.shape = shape.clone();
    this.value = value;
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** What its elements are, as the file says, such as {@code float64} or {@code string}. */
  public String type() {
    return type;
  }

  /** The extents; none if it is a single value. */
  public long[] shape() {
    return shape.clone();
  }

  /**
   * The value: an {@link NdBuffer} of numbers, a {@link String}, or a {@link List} of strings in C
   * order.
   *
   * @throws Hdf5Exception if it is of another type, or broken
   */
  public Object value() {
    return value.get();
  }

  /**
   * The numbers, as a buffer on the heap with the attribute's shape.
   *
   * @throws IllegalArgumentException if they are strings
   */
  public NdBuffer buffer() {
    if (value.get() instanceof NdBuffer numbers) {
      return numbers;
    }
    throw new IllegalArgumentException("the attribute " + name + " has no numbers, but " + type);
  }

  /**
   * The text of an attribute that is one string.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public String string() {
    if (value.get() instanceof String text) {
      return text;
    }
    List<String> texts = strings();
    if (texts.size() == 1) {
      return texts.get(0);
    }
    throw new IllegalArgumentException(
        "the attribute " + name + " has " + texts.size() + " strings, not one");
  }

  /**
   * All strings, in C order.
   *
   * @throws IllegalArgumentException if it has numbers
   */
  public List<String> strings() {
    Object known = value.get();
    if (known instanceof String text) {
      return List.of(text);
    }
    if (known instanceof List<?> texts) {
      return texts.stream().map(String.class::cast).toList();
    }
    throw new IllegalArgumentException("the attribute " + name + " has no strings, but " + type);
  }

  /** The name and the value, on one line if it is short. */
  @Override
  public String toString() {
    try {
      return name + " = " + value.get();
    } catch (Hdf5Exception e) {
      return name + ": " + e.reason();
    }
  }
}
