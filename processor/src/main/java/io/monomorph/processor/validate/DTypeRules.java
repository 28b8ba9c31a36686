package io.monomorph.processor.validate;

import static io.monomorph.processor.model.AccessorKind.ALLOCATES;
import static io.monomorph.processor.model.AccessorKind.EXPOSES;
import static io.monomorph.processor.model.AccessorKind.LOADS_REGION;
import static io.monomorph.processor.model.AccessorKind.READS;
import static io.monomorph.processor.model.AccessorKind.READS_IMAGINARY;
import static io.monomorph.processor.model.AccessorKind.SHAPE;
import static io.monomorph.processor.model.AccessorKind.SIZE;
import static io.monomorph.processor.model.AccessorKind.STORES_REGION;
import static io.monomorph.processor.model.AccessorKind.WRAPS;
import static io.monomorph.processor.model.AccessorKind.WRITES;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.read.JavaTypes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the accessors of one dtype must keep together. */
final class DTypeRules {
  private final JavaTypes types;
  private final Forms forms;
  private final BackendModel backend;
  private final Set<AccessorModel> sound;
  private final Report report;

  /**
   * @param sound the accessors that have their form
   */
  DTypeRules(
      JavaTypes types,
      Forms forms,
      BackendModel backend,
      List<AccessorModel> sound,
      Report report) {
    this.types = types;
    this.forms = forms;
    this.backend = backend;
    this.sound = Collections.newSetFromMap(new IdentityHashMap<>());
    this.sound.addAll(sound);
    this.report = report;
  }

  void check(DTypeModel dtype) {
    Optional<AccessorModel> reader = backend.reader(dtype);
    Optional<AccessorModel> storesRegion = backend.find(STORES_REGION, dtype);
    if (storesRegion.isPresent() && !backend.hasRegions(dtype)) {
      missingReader(dtype, storesRegion.get(), LOADS_REGION);
      return;
    }
    if (reader.isEmpty()) {
      missingReader(dtype);
      return;
    }
    if (!backend.readOnly()) {
      checkWriter(dtype, reader.get());
    }
    if (dtype.isComplex() && reader.get().kind() == READS) {
      missing(dtype, READS_IMAGINARY, Message.MISSING_IMAGINARY, reader.get());
    }
    if (sound.contains(reader.get())) {
      TypeMirror core = backend.coreOf(dtype);
      if (backend.hasRegions(dtype)) {
        checkShape(dtype, core);
      } else {
        checkSize(dtype, core, reader.get());
      }
      if (reader.get().kind() == READS) {
        checkIndex(dtype, reader.get());
      }
      for (AccessorModel accessor : backend.accessors()) {
        if (accessor.dtype() == dtype && sound.contains(accessor)) {
          checkCore(accessor, dtype, core);
        }
      }
    }
  }

  private void missingReader(DTypeModel dtype) {
    backend.accessors().stream()
        .filter(a -> a.dtype() == dtype)
        .findFirst()
        .ifPresent(other -> missingReader(dtype, other, READS));
  }

  private void missingReader(DTypeModel dtype, AccessorModel other, AccessorKind wanted) {
    report.add(
        Message.MISSING_READER,
        Site.of(other.method()),
        dtype,
        other.kind().annotation(),
        wanted.annotation(),
        forms.add(wanted, dtype));
  }

  /** What is read by regions is written by regions, and what is read one by one in either way. */
  private void checkWriter(DTypeModel dtype, AccessorModel reader) {
    AccessorKind wanted = backend.hasRegions(dtype) ? STORES_REGION : WRITES;
    if (backend.find(wanted, dtype).isEmpty()) {
      AccessorModel read = backend.find(LOADS_REGION, dtype).orElse(reader);
      report.add(
          Message.MISSING_WRITER,
          Site.of(read.method()),
          dtype,
          read.kind().annotation(),
          wanted.annotation(),
          forms.add(wanted, dtype));
    }
  }

  /** Regions have a place along each axis, so that a core must tell its axes. */
  private void checkShape(DTypeModel dtype, TypeMirror core) {
    AccessorModel load = backend.find(LOADS_REGION, dtype).orElseThrow();
    Optional<AccessorModel> shape =
        backend.closest(SHAPE, core, types::isAssignable).filter(sound::contains);
    boolean told =
        shape.isPresent()
            ? types.isArrayOf(shape.get().result(), TypeKind.LONG)
            : backend.all(SHAPE).stream().anyMatch(a -> !sound.contains(a));
    if (!told) {
      report.add(
          Message.MISSING_SHAPE,
          Site.of(shape.orElse(load).method()),
          dtype,
          types.show(core),
          shape.isPresent() ? "no array" : "nothing",
          shape.isPresent() ? "Write" : "Add",
          shape.isPresent()
              ? forms.write(shape.get())
              : forms.add(SHAPE, null, forms.name(core), "long"));
    }
  }

  private void missing(DTypeModel dtype, AccessorKind kind, Message message, AccessorModel reader) {
    if (backend.find(kind, dtype).isEmpty()) {
      report.add(message, Site.of(reader.method()), dtype, forms.add(kind, dtype));
    }
  }

  private void checkSize(DTypeModel dtype, TypeMirror core, AccessorModel reader) {
    if (!isSized(dtype, core)) {
      boolean other = backend.all(SIZE).stream().anyMatch(s -> s.dtype() != null);
      report.add(
          Message.MISSING_SIZE,
          Site.of(reader.method()),
          dtype,
          types.show(core),
          forms.add(SIZE, other ? dtype : null, forms.name(core), forms.index(dtype)));
    }
  }

  private boolean isSized(DTypeModel dtype, TypeMirror core) {
    Optional<AccessorModel> exposes = backend.find(EXPOSES, dtype);
    if (exposes.isPresent() && !exposes.get().mayReturnNull() && !isMemory(exposes.get())) {
      return true;
    }
    for (AccessorModel size : backend.all(SIZE)) {
      if ((size.dtype() == null || size.dtype() == dtype)
          && (!sound.contains(size) || types.isAssignable(core, size.parameter(0)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is exposed is memory, which does not say how many elements it has. */
  private boolean isMemory(AccessorModel exposes) {
    return types.isNamed(exposes.result(), AccessorShapes.MEMORY);
  }

  private void checkIndex(DTypeModel dtype, AccessorModel reader) {
    TypeKind index = reader.parameter(1).getKind();
    for (AccessorKind kind : new AccessorKind[] {WRITES, READS_IMAGINARY}) {
      AccessorModel other = backend.find(kind, dtype).orElse(null);
      if (other != null && sound.contains(other) && other.parameter(1).getKind() != index) {
        report.add(
            Message.INDEX_TYPE,
            Site.of(other.method().getParameters().get(1)),
            dtype,
            Forms.primitive(index),
            kind.annotation(),
            Forms.primitive(other.parameter(1).getKind()),
            forms.write(other, forms.core(dtype, other), Forms.primitive(index)));
      }
    }
  }

  private void checkCore(AccessorModel accessor, DTypeModel dtype, TypeMirror core) {
    if (accessor.kind() == ALLOCATES || accessor.kind() == WRAPS) {
      if (!types.isAssignable(accessor.result(), core)) {
        mismatch(accessor, Site.of(accessor.method()), "returns", accessor.result(), dtype, core);
      } else if (accessor.kind() == WRAPS && types.isSame(accessor.parameter(0), core)) {
        report.add(
            Message.ACCESSOR_SHAPE,
            accessor.site(),
            accessor.kind().annotation(),
            accessor.name(),
            "takes a core, which needs no conversion",
            "Remove the method");
      }
    } else if (!types.fits(core, accessor.parameter(0))) {
      Site site = Site.of(accessor.method().getParameters().get(0));
      TypeSite declared = backend.core();
      if (declared == null) {
        mismatch(accessor, site, "takes", accessor.parameter(0), dtype, core);
      } else {
        report.add(
            Message.CORE_DECLARED,
            site,
            accessor.kind().annotation(),
            accessor.name(),
            types.show(accessor.parameter(0)),
            types.show(core),
            forms.write(accessor));
      }
    }
  }

  private void mismatch(
      AccessorModel accessor,
      Site site,
      String verb,
      TypeMirror found,
      DTypeModel dtype,
      TypeMirror core) {
    report.add(
        Message.CORE_MISMATCH,
        site,
        accessor.kind().annotation(),
        accessor.name(),
        verb + " " + types.show(found),
        dtype,
        types.show(core),
        forms.write(accessor, forms.name(core), forms.index(dtype)));
  }
}
