package io.monomorph.processor.model;

import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** One buffer class to be generated; each part is what one group of its methods needs. */
public record BufferModel(
    ClassName type,
    ClassName declaration,
    ClassName provider,
    DTypeModel dtype,
    Core core,
    Elements elements,
    Moves moves,
    Storage storage,
    Creation creation) {

  /** Whether nothing is ever written. */
  public boolean isOnlyRead() {
    return elements.writer().isEmpty()
        && (moves.regions().isEmpty() || moves.regions().get().store().isEmpty());
  }

  /** Whether new cores lie as they say themselves: the method that makes them knows the shape. */
  public boolean newCoresAreLaidOut() {
    return core.hasLayout()
        && creation.allocation().isPresent()
        && creation.allocation().get().argument() == Argument.SHAPE;
  }

  /**
   * The core, and what it tells about itself.
   *
   * @param length its element count; empty if that is the exposed array's or that of the shape
   * @param hasLayout whether {@code shape} tells strides and offset too
   * @param readOnly tells whether it cannot be written to
   */
  public record Core(
      TypeName type,
      boolean isPublic,
      Optional<Callee> length,
      Optional<Callee> shape,
      boolean hasLayout,
      Optional<Callee> readOnly) {}

  /**
   * The methods of one element.
   *
   * @param longIndex whether places are counted with long, as those of regions are
   * @param reader empty for a dtype that is read by regions alone
   * @param writer empty for a dtype that is only read, or written by regions
   */
  public record Elements(boolean longIndex, Optional<Reader> reader, Optional<Writer> writer) {}

  /**
   * What reads an element.
   *
   * @param imaginary reads the second part of one that has two
   */
  public record Reader(Callee method, TypeKind result, Optional<Callee> imaginary) {}

  /**
   * What writes an element.
   *
   * @param cast the primitive that it takes, if that is narrower than the carrier
   */
  public record Writer(Callee method, Optional<TypeKind> cast) {}

  /** The methods of many elements. */
  public record Moves(Optional<Bulk> load, Optional<Bulk> store, Optional<Regions> regions) {}

  /**
   * A method that moves a run of elements.
   *
   * @param strided whether it takes the distance of neighbours too
   */
  public record Bulk(Callee method, boolean longStart, boolean strided) {}

  /**
   * The methods that move regions.
   *
   * @param store writes a region; empty for a dtype that is only read
   * @param tiles tells the shape of tiles, if the declaration has them
   */
  public record Regions(Callee load, Optional<Callee> store, Optional<Callee> tiles) {}

  /**
   * What the elements stand on, and the end of their use.
   *
   * @param memory tells the memory that a core occupies
   */
  public record Storage(
      Optional<Exposed> exposed,
      Optional<Callee> memory,
      Optional<Callee> flush,
      Optional<Callee> close) {

    /** What exposes an array. */
    public Optional<Exposed> array() {
      return exposed.isPresent() && exposed.get().isArray() ? exposed : Optional.empty();
    }
  }

  /**
   * What gives loops the elements in place.
   *
   * @param isArray whether that is the array inside the core, rather than its memory
   * @param always whether every core has it, and null is never returned
   */
  public record Exposed(Callee method, boolean isArray, boolean always) {}

  /**
   * Where cores come from.
   *
   * @param sources the types that can become a core
   */
  public record Creation(Optional<Allocation> allocation, List<SourceModel> sources) {}

  /**
   * A method that makes a core.
   *
   * @param takesOptions whether it takes the options of the backend too
   */
  public record Allocation(Callee method, Argument argument, boolean takesOptions) {}

  /** What a method that makes a core wants to know. */
  public enum Argument {
    INT_SIZE,
    LONG_SIZE,
    SHAPE
  }

  /**
   * A type that can become a core.
   *
   * @param method turns it into a core
   * @param givesCore whether that method returns the core type itself, not a subtype
   * @param shape tells the shape of the source, if a method does
   */
  public record SourceModel(
      TypeName type, boolean isPublic, Callee method, boolean givesCore, Optional<Callee> shape) {}
}
