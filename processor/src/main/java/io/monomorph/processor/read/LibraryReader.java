package io.monomorph.processor.read;

import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads where the functions of a class are to be offered. */
public final class LibraryReader {
  private static final String LIBRARY = "UfuncLibrary";

  private final AnnotationReader annotations;

  public LibraryReader(AnnotationReader annotations) {
    this.annotations = annotations;
  }

  /** The qualified name of the class that is to offer them, if the declaration names one. */
  public Optional<AnnotationReader.Item<String>> library(TypeElement type) {
    return annotations.find(type, LIBRARY).map(mirror -> annotations.string(type, mirror, "value"));
  }

  /** Whether the class that offers them has methods beside the constants. */
  public boolean offersMethods(TypeElement type) {
    return annotations
        .find(type, LIBRARY)
        .map(mirror -> annotations.flag(type, mirror, "methods"))
        .orElse(true);
  }
}
