package io.monomorph.processor.validate;

import javax.tools.Diagnostic.Kind;

/** Everything that the processor says. To say something new, add a row. */
public enum Message {
  NOT_A_CLASS("NotAClass", Kind.ERROR, "@BufferBackend can only mark a class, not %s. Write: %s"),
  PRIVATE_BACKEND(
      "PrivateBackend",
      Kind.ERROR,
      "backend %s is private, so that its buffers cannot call it. Write: %s"),
  IN_PRIVATE(
      "InPrivate",
      Kind.ERROR,
      "backend %s is inside the private class %2$s, so that its buffers cannot call it. Remove"
          + " private from %2$s"),
  INNER_BACKEND("InnerBackend", Kind.ERROR, "backend %s is an inner class. Write: %s"),
  GENERIC_BACKEND(
      "GenericBackend",
      Kind.ERROR,
      "backend %s has type parameters, but its methods are static. Write: %s"),
  INHERITED_ACCESSOR(
      "InheritedAccessor",
      Kind.WARNING,
      "@%s method %s of %s is not an accessor of backend %s, which has only those that it declares"
          + " itself. Add: %s"),
  BAD_NAME("BadName", Kind.ERROR, "%s. Write: %s"),
  RESERVED_NAME(
      "ReservedName",
      Kind.ERROR,
      "backend name \"%s\" is that of a built-in backend, so that no registry would take %s. Write"
          + " for example: name = \"%s\""),
  DUPLICATE_NAME(
      "DuplicateName",
      Kind.ERROR,
      "backend name \"%s\" is also the name of %s. Write for example: name = \"%s\""),
  OUTPUT_COLLISION(
      "OutputCollision",
      Kind.ERROR,
      "%s would generate %s, which is also %s. Write for example: %s"),
  MISSPELT(
      "Misspelt", Kind.WARNING, "%s does not exist, but one that is much like it does. Write: %s"),
  NAMELESS("Nameless", Kind.ERROR, "%s is %s, so that generated code cannot name it. %s"),
  TOO_LARGE("TooLarge", Kind.ERROR, "%s has %s %s, and generated code can have %s at most. %s"),
  NO_ACCESSORS(
      "NoAccessors", Kind.ERROR, "backend %s has no accessors for any dtype. Add for example: %s"),
  MISSING_READER(
      "MissingReader", Kind.ERROR, "dtype %s has a @%s method but no @%s method. Add: %s"),
  MISSING_WRITER(
      "MissingWriter",
      Kind.ERROR,
      "dtype %s has a @%s method but no @%s method. Say readOnly = true in @BufferBackend if no core"
          + " can be written, or add: %s"),
  READ_ONLY_BACKEND(
      "ReadOnlyBackend",
      Kind.ERROR,
      "@%s method %s cannot be used, because backend %s is declared with readOnly = true. Remove"
          + " readOnly, or remove the method"),
  MISSING_IMAGINARY(
      "MissingImaginary",
      Kind.ERROR,
      "dtype %s has a @Reads method but no @ReadsImaginary method. Add: %s"),
  MISSING_SIZE(
      "MissingSize",
      Kind.ERROR,
      "nothing tells how many elements a %2$s has, which dtype %1$s needs. Add: %3$s"),
  MISSING_SHAPE(
      "MissingShape",
      Kind.ERROR,
      "%3$s tells the extents of a %2$s, of which dtype %1$s reads regions. %4$s: %5$s"),
  TILES_WITHOUT_REGIONS(
      "TilesWithoutRegions",
      Kind.ERROR,
      "@Tiles method %s is never asked, because no dtype is read by regions. Add for example: %s"),
  DUPLICATE_ACCESSOR(
      "DuplicateAccessor", Kind.ERROR, "@%s method %s serves %s, as method %s does. %s"),
  ORPHAN_ACCESSOR(
      "OrphanAccessor",
      Kind.ERROR,
      "@%s marks a method of %s, which is no backend. Add: @BufferBackend(name = \"%s\")"),
  UNUSED_ACCESSOR(
      "UnusedAccessor",
      Kind.ERROR,
      "@%s method %s takes %s, which is neither a core nor a source of any dtype. Write: %s"),
  ACCESSOR_SHAPE("AccessorShape", Kind.ERROR, "@%s method %s %s. %s"),
  GENERIC_ACCESSOR(
      "GenericAccessor",
      Kind.ERROR,
      "@%s method %s has type parameters, but is called for one core type. Write: %s"),
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
  CORE_MISMATCH(
      "CoreMismatch", Kind.ERROR, "@%s method %s %s, but the core of dtype %s is %s. Write: %s"),
  CORE_DECLARED(
      "CoreDeclared",
      Kind.ERROR,
      "@%s method %s takes %s, but the declaration says core = %s.class. Write: %s"),
  PRIMITIVE_CORE(
      "PrimitiveCore",
      Kind.ERROR,
      "%s cannot be a core: a core is an object. Write for example: %s"),
  INACCESSIBLE_CORE(
      "InaccessibleCore", Kind.ERROR, "%s %s, which %s, so that buffers cannot name it. %s"),
  PRIMITIVE_RESOLVE("PrimitiveResolve", Kind.ERROR, "%s cannot be resolved: only objects can. %s"),
  UNRESOLVABLE_TYPE("UnresolvableType", Kind.ERROR, "nothing turns a %s into a core. Add: %s"),
  UNLISTED_SOURCE(
      "UnlistedSource",
      Kind.WARNING,
      "@Wraps method %s takes %s, but resolves does not name it, so that no registry asks this"
          + " backend for it. Write in @BufferBackend: resolves = %s"),
  DUPLICATE_RESOLVE("DuplicateResolve", Kind.WARNING, "%s is resolved already as %s. Remove it"),
  RESOLVE_EVERYTHING(
      "ResolveEverything",
      Kind.WARNING,
      "backend %s resolves every object with priority %s, so that it is asked before the backend of"
          + " Java's arrays and lists. Name the types that it takes, or write: priority = -1"),
  PRIORITY_TIE(
      "PriorityTie",
      Kind.WARNING,
      "%s and %s both resolve %s with priority %s, so that the name decides. Write for example:"
          + " priority = %s"),
  SWALLOWED_TYPE(
      "SwallowedType",
      Kind.WARNING,
      "%s resolves %s, but %s is asked first, with priority %s, and takes every %s. Write for"
          + " example: priority = %s"),
  OVERRIDE_FUNCTION(
      "OverrideFunction",
      Kind.ERROR,
      "@Overrides method %s is for %s, which is no function that a backend can override. Write%s:"
          + " %s"),
  OVERRIDE_SHAPE("OverrideShape", Kind.ERROR, "@Overrides method %s %s. Write for example: %s"),
  OVERRIDE_DTYPES("OverrideDtypes", Kind.ERROR, "@Overrides method %s %s. Write for example: %s"),
  UFUNC_SHAPE("UfuncShape", Kind.ERROR, "@Ufunc method %s %s. Write: %s"),
  UFUNC_TYPES("UfuncTypes", Kind.ERROR, "@Ufunc method %s: %s. %s"),
  UFUNC_CLASH("UfuncClash", Kind.ERROR, "@Ufunc method %s %s. Write for example: name = \"%s\""),
  UFUNC_PRIVATE(
      "UfuncPrivate",
      Kind.ERROR,
      "@Ufunc method %s is private or in a private class, so that loops cannot call it. Remove"
          + " private from %s"),
  REDUCTION_SHAPE("ReductionShape", Kind.ERROR, "@Reduction class %s %s. %s"),
  REDUCTION_TYPES("ReductionTypes", Kind.ERROR, "@Reduction class %s: %s. %s"),
  REDUCTION_CLASH(
      "ReductionClash", Kind.ERROR, "@Reduction class %s %s. Write for example: name = \"%s\""),
  MODULE_MISSING_PROVIDES(
      "ModuleMissingProvides",
      Kind.WARNING,
      "module %s does not provide backend %s, so that no registry finds it. Add to module-info.java:"
          + " provides %s with %s;"),
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
