package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.LibraryBackends;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A backend as others see it: what it is called, and what it resolves. */
sealed interface Rival {
  /** The qualified name of the class that declares it. */
  String declaration();

  String name();

  int priority();

  /** What messages call it. */
  String shown();

  /** Whether it is there at all. */
  boolean isSeen();

  /** The types that are listed, and the cores. */
  List<TypeMirror> resolved();

  /** A backend of this compilation. */
  record Own(BackendModel model, List<TypeSite> sites) implements Rival {
    static Own of(BackendModel model, JavaTypes types) {
      List<TypeSite> sites = new ArrayList<>();
      for (TypeSite entry : model.resolves()) {
        add(sites, entry, types);
      }
      List<TypeSite> cores = new ArrayList<>();
      for (DTypeModel dtype : model.dtypes()) {
        Optional<AccessorModel> reader = model.reader(dtype);
        if (reader.isPresent() && !reader.get().parameters().isEmpty()) {
          add(cores, new TypeSite(model.coreOf(dtype), model.prioritySite()), types);
        }
      }
      sites.addAll(cores);
      return new Own(model, List.copyOf(sites));
    }

    /** Adds a type that is not there yet: most dtypes have the same core. */
    private static void add(List<TypeSite> sites, TypeSite added, JavaTypes types) {
      if (!types.isReference(added.type())) {
        return;
      }
      for (TypeSite site : sites) {
        if (types.isSame(site.type(), added.type())) {
          return;
        }
      }
      sites.add(added);
    }

    @Override
    public String declaration() {
      return model.type().getQualifiedName().toString();
    }

    @Override
    public String name() {
      return model.name();
    }

    @Override
    public int priority() {
      return model.priority();
    }

    @Override
    public String shown() {
      return LibraryBackends.isOne(model.type())
          ? "the library's backend " + name()
          : model.type().getSimpleName().toString();
    }

    @Override
    public boolean isSeen() {
      return true;
    }

    @Override
    public List<TypeMirror> resolved() {
      List<TypeMirror> resolved = new ArrayList<>();
      for (TypeSite site : sites) {
        resolved.add(site.type());
      }
      return resolved;
    }
  }

  /** A backend of the library, whose types are looked for when they are asked for. */
  final class OfLibrary implements Rival {
    private final LibraryBackends library;
    private final LibraryBackends.Entry entry;
    private final JavaTypes types;
    private @Nullable List<TypeMirror> resolved;

    OfLibrary(LibraryBackends library, LibraryBackends.Entry entry, JavaTypes types) {
      this.library = library;
      this.entry = entry;
      this.types = types;
    }

    @Override
    public String declaration() {
      return entry.declaration();
    }

    @Override
    public String name() {
      return entry.name();
    }

    @Override
    public int priority() {
      return entry.priority();
    }

    @Override
    public String shown() {
      return "the library's backend " + name();
    }

    @Override
    public boolean isSeen() {
      return library.sees(entry);
    }

    @Override
    public List<TypeMirror> resolved() {
      List<TypeMirror> known = resolved;
      if (known == null) {
        known = isSeen() ? library.resolves(entry, types) : List.of();
        resolved = known;
      }
      return known;
    }
  }
}
