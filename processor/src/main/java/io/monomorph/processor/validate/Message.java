package io.monomorph.processor.validate;

import javax.tools.Diagnostic.Kind;

/** Everything that the processor says. To say something new, add a row. */
public enum Message {
  NOT_A_CLASS(
      "NotAClass",
      Kind.ERROR,
      "@BufferBackend can only mark a class, not %s. Write: final class %s"),
  PRIVATE_BACKEND(
      "PrivateBackend",
      Kind.ERROR,
      "backend %1$s is private, so that its buffers cannot call it. Write: static final class %1$s"),
  IN_PRIVATE(
      "InPrivate",
      Kind.ERROR,
      "backend %s is inside the private class %2$s, so that its buffers cannot call it. Remove"
          + " private from %2$s"),
  INNER_BACKEND(
      "InnerBackend", Kind.ERROR, "backend %1$s is an inner class. Write: static final class %1$s"),
  GENERIC_BACKEND(
      "GenericBackend",
      Kind.ERROR,
      "backend %1$s has type parameters, but its methods are static. Write: final class %1$s"),
  GENERIC_ACCESSOR(
      "GenericAccessor",
      Kind.ERROR,
      "@%s method %s has type parameters, but is called for one core type. Write: %s"),
  BAD_NAME("BadName", Kind.ERROR, "%s. Write: %s"),
  RESERVED_NAME(
      "ReservedName",
      Kind.ERROR,
      "backend name \"%s\" is that of the built-in backend, so that no registry would take %s. Write"
          + " for example: name = \"%s\""),
  DUPLICATE_NAME(
      "DuplicateName",
      Kind.ERROR,
      "backend name \"%s\" is also the name of %s. Give each backend a name of its own"),
  OUTPUT_COLLISION(
      "OutputCollision",
      Kind.ERROR,
      "%s would generate %s, which is also %s. Rename one of the classes"),
  NO_ACCESSORS(
      "NoAccessors",
      Kind.ERROR,
      "backend %s has no accessors. Add for example: @Reads(DType.FLOAT64) static double"
          + " read(double[] core, int index)"),
  MISSING_READER(
      "MissingReader", Kind.ERROR, "dtype %s has a @%s method but no @%s method. Add: %s"),
  MISSING_WRITER(
      "MissingWriter",
      Kind.ERROR,
      "dtype %s has a @%s method but no @%s method. Add: %s; or, if no core can be written,"
          + " readOnly = true in @BufferBackend"),
  READ_ONLY_BACKEND(
      "ReadOnlyBackend",
      Kind.ERROR,
      "@%s method %s cannot be used, because backend %s is declared with readOnly = true. Remove the"
          + " method, or readOnly"),
  MISSING_IMAGINARY(
      "MissingImaginary",
      Kind.ERROR,
      "dtype %s has a @Reads method but no @ReadsImaginary method. Add: %s"),
  MISSING_SIZE(
      "MissingSize",
      Kind.ERROR,
      "nothing tells how many elements a %2$s has, which dtype %1$s needs. Add: @Size static int"
          + " size(%2$s core)"),
  MISSING_SHAPE(
      "MissingShape",
      Kind.ERROR,
      "%3$s tells the extents of a %2$s, of which dtype %1$s reads regions. Write: @Shape static"
          + " long[] shape(%2$s core)"),
  TILES_WITHOUT_REGIONS(
      "TilesWithoutRegions",
      Kind.ERROR,
      "@Tiles method %s is never asked, because no dtype is read by regions. Add for example:"
          + " @LoadsRegion(DType.FLOAT64) %s"),
  ACCESSOR_SHAPE("AccessorShape", Kind.ERROR, "@%s method %s %s. Write: %s"),
  INDEX_TYPE(
      "IndexType",
      Kind.ERROR,
      "dtype %s is read with an index of type %s, but its @%s method takes %s. Write: %s"),
  NOT_STATIC("NotStatic", Kind.ERROR, "@%s method %s is not static. Write: %s"),
  PRIVATE_ACCESSOR(
      "PrivateAccessor",
      Kind.ERROR,
      "@%s method %s is private, so that buffers cannot call it. Write: %s"),
  CHECKED_EXCEPTION(
      "CheckedException",
      Kind.ERROR,
      "@%s method %s throws %s, which buffers cannot pass on. Throw an unchecked exception, such as"
          + " UncheckedIOException, and write: %s"),
  DUPLICATE_ACCESSOR(
      "DuplicateAccessor",
      Kind.ERROR,
      "@%s method %s serves %s, as method %s does. Keep one of them"),
  CORE_MISMATCH(
      "CoreMismatch", Kind.ERROR, "@%s method %s %s, but the core of dtype %s is %s. Write: %s"),
  UNUSED_ACCESSOR(
      "UnusedAccessor",
      Kind.ERROR,
      "@%s method %s takes %s, which is neither a core nor a source of any dtype. Write: %s"),
  CORE_DECLARED(
      "CoreDeclared",
      Kind.ERROR,
      "@%s method %s takes %s, but the declaration says core = %s.class. Write: %s"),
  PRIMITIVE_CORE(
      "PrimitiveCore",
      Kind.ERROR,
      "%s cannot be a core: a core is an object. Write for example: core = %s[].class"),
  INACCESSIBLE_CORE(
      "InaccessibleCore", Kind.ERROR, "%s %s, which %s, so that buffers cannot name it. %s"),
  PRIMITIVE_RESOLVE(
      "PrimitiveResolve",
      Kind.ERROR,
      "%s cannot be resolved: only objects can. Write for example: resolves = %s"),
  UNRESOLVABLE_TYPE(
      "UnresolvableType",
      Kind.ERROR,
      "nothing turns a %1$s into a core. Add: @Wraps(DType.%2$s) static %3$s wrap(%1$s source)"),
  UNLISTED_SOURCE(
      "UnlistedSource",
      Kind.WARNING,
      "@Wraps method %1$s takes %2$s, but resolves does not name it, so that no registry asks this"
          + " backend for it. Add to @BufferBackend: resolves = %3$s.class"),
  DUPLICATE_RESOLVE("DuplicateResolve", Kind.WARNING, "%s is resolved already as %s. Remove it"),
  RESOLVE_EVERYTHING(
      "ResolveEverything",
      Kind.WARNING,
      "backend %s resolves every object with priority %s, so that it is asked before the backend of"
          + " Java's arrays and lists. Name the types that it takes, or write: priority = -1"),
  PRIORITY_TIE(
      "PriorityTie",
      Kind.WARNING,
      "%s and %s both resolve %s with priority %s, so that the name decides. Give one of them"
          + " priority = %s"),
  ORPHAN_ACCESSOR(
      "OrphanAccessor",
      Kind.ERROR,
      "@%s marks a method of %s, which is no backend. Add: @BufferBackend(name = \"%s\")"),
  INHERITED_ACCESSOR(
      "InheritedAccessor",
      Kind.WARNING,
      "@%s method %s of %s is not an accessor of backend %s, which has only those that it declares"
          + " itself. Add one that calls it"),
  UFUNC_SHAPE("UfuncShape", Kind.ERROR, "@Ufunc method %s %s. Write: %s"),
  UFUNC_TYPES("UfuncTypes", Kind.ERROR, "@Ufunc method %s: %s. Write: %s"),
  UFUNC_CLASH("UfuncClash", Kind.ERROR, "@Ufunc method %s %s. %s"),
  UFUNC_PRIVATE(
      "UfuncPrivate",
      Kind.ERROR,
      "@Ufunc method %s is private or in a private class, so that loops cannot call it. Remove"
          + " private from %s"),
  REDUCTION_SHAPE("ReductionShape", Kind.ERROR, "@Reduction class %s %s. Write: %s"),
  REDUCTION_TYPES("ReductionTypes", Kind.ERROR, "@Reduction class %s: %s. Write: %s"),
  REDUCTION_CLASH("ReductionClash", Kind.ERROR, "@Reduction class %s %s. %s"),
  MODULE_MISSING_PROVIDES(
      "ModuleMissingProvides",
      Kind.WARNING,
      "module %s does not provide backend %s, so that no registry finds it. Add to module-info.java:"
          + " provides %s with %s;"),
  NAMELESS("Nameless", Kind.ERROR, "%s is %s, so that generated code cannot name it. %s"),
  SERVICES_BY_HAND(
      "ServicesByHand",
      Kind.WARNING,
      "%s has %s by hand, so that a build that copies it again without compiling loses the generated"
          + " providers. Add to your file: %s"),
  CORE_NOT_EXPORTED(
      "CoreNotExported",
      Kind.WARNING,
      "module %1$s does not export package %2$s, so that no other module can name %3$s, the core of"
          + " backend %4$s. Add to module-info.java: exports %2$s;"),
  TOO_LARGE("TooLarge", Kind.ERROR, "%s has %s %s, and generated code can have %s at most. %s"),
  MISSING_LIBRARY(
      "MissingLibrary",
      Kind.ERROR,
      "the processor needs %s, which is not on the processor path. Add its jar to --processor-path"
          + " beside that of the processor; Maven and Gradle find it by themselves"),
  MISSING_TYPE(
      "MissingType",
      Kind.WARNING,
      "nothing is generated for %s, because type %s does not exist. Add it, or an import of it"),
  WRITE_FAILED("WriteFailed", Kind.ERROR, "%s could not be written: %s. Check the output folder"),
  INTERNAL(
      "Internal",
      Kind.ERROR,
      "the processor failed on %s with %s. This is a mistake of the processor's own: please report"
          + " it with the declaration");

  private final String id;
  private final Kind kind;
  private final String text;

  Message(String id, Kind kind, String text) {
    this.id = id;
    this.kind = kind;
    this.text = text;
  }

  /** The name by which people and tests know the message. */
  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  /** The message with its id, about the given things. */
  public String format(Object... arguments) {
    return "[" + id + "] " + text.formatted(arguments);
  }
}
