package io.monomorph.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/**
 * One buffer class to be generated.
 *
 * @param read reads an element; empty for a dtype that is read by regions alone
 * @param length the element count of {@code core}: a method, or empty for the exposed array's or
 *     that of the shape
 * @param expose gives the array of the core
 * @param segment gives its memory, for loops that run on it in place
 * @param write writes an element; empty for a dtype that is only read, or written by regions
 * @param writeCast the primitive narrower than the carrier that the writer takes, if it does
 * @param alwaysExposes whether {@code expose} has an array for every core, and never returns null
 * @param hasLayout whether {@code shape} tells strides and offset too
 */
public record BufferModel(
    ClassName type,
    ClassName declaration,
    ClassName provider,
    DTypeModel dtype,
    TypeName core,
    boolean isPublic,
    boolean longIndex,
    Optional<Callee> read,
    TypeKind readType,
    Optional<Callee> readImaginary,
    Optional<Callee> write,
    Optional<TypeKind> writeCast,
    Optional<Callee> expose,
    boolean alwaysExposes,
    Optional<Callee> segment,
    Optional<Bulk> load,
    Optional<Bulk> store,
    Optional<Regions> regions,
    Optional<Callee> length,
    Optional<Callee> shape,
    boolean hasLayout,
    Optional<Allocation> allocation,
    List<SourceModel> sources,
    Optional<Callee> memory,
    Optional<Callee> readOnly,
    Optional<Callee> close,
    Optional<Callee> flush) {

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

  /** Whether nothing is ever written. */
  public boolean isOnlyRead() {
    return write.isEmpty() && regions.flatMap(Regions::store).isEmpty();
  }

  /**
   * A method that makes a core.
   *
   * @param takesOptions whether it takes the options of the backend too
   */
  public record Allocation(Callee method, Argument argument, boolean takesOptions) {}

  /** Whether new cores lie as they say themselves: the method that makes them knows the shape. */
  public boolean newCoresAreLaidOut() {
    return hasLayout
        && allocation.filter(method -> method.argument() == Argument.SHAPE).isPresent();
  }

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
