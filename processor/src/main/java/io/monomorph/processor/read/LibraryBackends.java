package io.monomorph.processor.read;

import io.monomorph.processor.model.BackendModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The backends of the library itself, as far as the compiled classes see them. */
public final class LibraryBackends {
  /** The names that backends have that are always there. */
  public static final Set<String> BUILT_IN = Set.of("component", "heap", "implicit", "memory");

  private static final List<String> DECLARATIONS =
      List.of(
          "io.monomorph.backend.heap.HeapBackend",
          "io.monomorph.backend.component.ComponentBackend",
          "io.monomorph.backend.implicit.ImplicitBackend",
          "io.monomorph.backend.memory.MemoryBackend",
          "io.monomorph.hdf5.Hdf5Backend",
          "io.monomorph.image.ImageBackend");

  private final Elements elements;
  private final BackendReader reader;

  public LibraryBackends(Elements elements, BackendReader reader) {
    this.elements = elements;
    this.reader = reader;
  }

  /** Whether a class declares one of them. */
  public static boolean isOne(TypeElement type) {
    return DECLARATIONS.contains(type.getQualifiedName().toString());
  }

  /** Those that are seen; of others nobody can have a core. */
  public List<BackendModel> read() {
    return DECLARATIONS.stream()
        .map(elements::getTypeElement)
        .filter(Objects::nonNull)
        .flatMap(type -> read(type).stream())
        .toList();
  }

  private Optional<BackendModel> read(TypeElement type) {
    try {
      return Optional.of(reader.read(type));
    } catch (MissingTypeException incomplete) {
      return Optional.empty();
    }
  }
}
