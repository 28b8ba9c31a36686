package io.monomorph.processor.read;

import io.monomorph.processor.model.BackendModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The backends of the library itself, as far as the compiled classes see them. */
public final class LibraryBackends {
  /** The names that backends have that are always there. */
  public static final Set<String> BUILT_IN = Set.of("component", "heap", "implicit", "memory");

  /**
   * One of them, in short: to read them all takes a tenth of the time of a processor.
   *
   * @param declaration the class that declares it
   * @param resolves the types that it lists, and its cores
   */
  public record Entry(String name, int priority, String declaration, List<String> resolves) {
    private static Entry of(String name, int priority, String declaration, String resolves) {
      return new Entry(name, priority, declaration, List.of(resolves.split(" ", -1)));
    }
  }

  /** All of them. */
  public static final List<Entry> ENTRIES =
      List.of(
          Entry.of(
              "heap",
              0,
              "io.monomorph.backend.heap.HeapBackend",
              "java.lang.Object[] char[] java.util.List java.lang.Number java.lang.Boolean"
                  + " io.monomorph.dtype.Complex"
                  + " boolean[] byte[] short[] int[] long[] float[] double[]"),
          Entry.of(
              "component",
              -20,
              "io.monomorph.backend.component.ComponentBackend",
              "io.monomorph.component.Pieces"),
          Entry.of(
              "implicit",
              -20,
              "io.monomorph.backend.implicit.ImplicitBackend",
              "io.monomorph.component.Computed"),
          Entry.of(
              "memory",
              -10,
              "io.monomorph.backend.memory.MemoryBackend",
              "java.nio.Buffer java.lang.foreign.MemorySegment io.monomorph.memory.Memory"),
          Entry.of(
              "hdf5",
              0,
              "io.monomorph.hdf5.Hdf5Backend",
              "io.monomorph.hdf5.Hdf5Dataset io.monomorph.hdf5.DatasetCore"),
          Entry.of(
              "image",
              30,
              "io.monomorph.image.ImageBackend",
              "java.awt.image.BufferedImage java.awt.image.Raster io.monomorph.image.Samples"));

  private final Elements elements;
  private final BackendReader reader;

  public LibraryBackends(Elements elements, BackendReader reader) {
    this.elements = elements;
    this.reader = reader;
  }

  /** Whether a class declares one of them. */
  public static boolean isOne(TypeElement type) {
    for (Entry entry : ENTRIES) {
      if (type.getQualifiedName().contentEquals(entry.declaration())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the compiled classes see one; if not, nobody can have a core of it. */
  public boolean sees(Entry entry) {
    return elements.getTypeElement(entry.declaration()) != null;
  }

  /** The types that one resolves. */
  public List<TypeMirror> resolves(Entry entry, JavaTypes types) {
    List<TypeMirror> resolves = new ArrayList<>();
    for (String name : entry.resolves()) {
      types.named(name).ifPresent(resolves::add);
    }
    return resolves;
  }

  /** Those that are seen, in full. */
  public List<BackendModel> read() {
    List<BackendModel> read = new ArrayList<>();
    for (Entry entry : ENTRIES) {
      TypeElement type = elements.getTypeElement(entry.declaration());
      if (type != null) {
        add(read, type);
      }
    }
    return read;
  }

  private void add(List<BackendModel> read, TypeElement type) {
    try {
      read.add(reader.read(type));
    } catch (MissingTypeException incomplete) {
      // Its cores are of types that nobody here has.
    }
  }
}
