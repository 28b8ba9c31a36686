package io.monomorph.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/**
 * One buffer class to be generated. Methods of the declaration are given by name.
 *
 * @param length the element count of {@code core}: a method, or empty for the exposed array's
 * @param writeCast the primitive narrower than the carrier that the writer takes, if it does
 */
public record BufferModel(
    ClassName type,
    ClassName declaration,
    ClassName provider,
    DTypeModel dtype,
    TypeName core,
    boolean isPublic,
    boolean longIndex,
    String read,
    TypeKind readType,
    Optional<String> readImaginary,
    String write,
    Optional<TypeKind> writeCast,
    Optional<String> expose,
    Optional<Bulk> load,
    Optional<Bulk> store,
    Optional<String> length,
    Optional<String> shape,
    Optional<Allocation> allocation,
    List<SourceModel> sources,
    Optional<String> memory,
    Optional<String> close,
    Optional<String> flush) {

  /** A method that moves a run of elements. */
  public record Bulk(String method, boolean longStart) {}

  /** A method that makes a core. */
  public record Allocation(String method, Argument argument) {}

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
      TypeName type, boolean isPublic, String method, boolean givesCore, Optional<String> shape) {}
}
