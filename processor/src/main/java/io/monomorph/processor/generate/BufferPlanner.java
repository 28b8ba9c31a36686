package io.monomorph.processor.generate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.Overloads;
import io.monomorph.processor.source.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Chooses for each dtype of a sound declaration the accessors that its buffer calls. */
public final class BufferPlanner {
  private final JavaTypes types;
  private final Overloads overloads;

  public BufferPlanner(JavaTypes types, Overloads overloads) {
    this.types = types;
    this.overloads = overloads;
  }

  /** The buffers of a backend, in the order of the dtypes. */
  public List<BufferModel> plan(BackendModel backend) {
    List<BufferModel> buffers = new ArrayList<>();
    for (DTypeModel dtype : backend.dtypes()) {
      buffers.add(plan(backend, dtype));
    }
    return buffers;
  }

  private BufferModel plan(BackendModel backend, DTypeModel dtype) {
    TypeMirror core = backend.coreOf(dtype);
    return new BufferModel(
        Names.buffer(backend.type(), dtype),
        ClassName.get(backend.type()),
        Names.provider(backend.type()),
        dtype,
        core(backend, dtype, core),
        elements(backend, dtype, core),
        new BufferModel.Moves(
            bulk(backend.find(AccessorKind.LOADS, dtype), core),
            bulk(backend.find(AccessorKind.STORES, dtype), core),
            regions(backend, dtype, core)),
        new BufferModel.Storage(
            exposed(backend.find(AccessorKind.EXPOSES, dtype), core),
            closest(backend, AccessorKind.OCCUPIES, core),
            closest(backend, AccessorKind.FLUSHES, core),
            closest(backend, AccessorKind.CLOSES, core)),
        new BufferModel.Creation(
            allocation(backend.find(AccessorKind.ALLOCATES, dtype)),
            sources(backend, dtype, core)));
  }

  private BufferModel.Core core(BackendModel backend, DTypeModel dtype, TypeMirror core) {
    Optional<AccessorModel> shape = method(backend, AccessorKind.SHAPE, core);
    Optional<AccessorModel> size = backend.find(AccessorKind.SIZE, dtype);
    return new BufferModel.Core(
        JavaTypes.name(core),
        types.isPublic(core),
        size.isPresent() ? callee(size, core) : closest(backend, AccessorKind.SIZE, core),
        callee(shape, core),
        shape.isPresent() && shape.get().result().getKind() == TypeKind.DECLARED,
        closest(backend, AccessorKind.READ_ONLY, core));
  }

  private BufferModel.Elements elements(BackendModel backend, DTypeModel dtype, TypeMirror core) {
    Optional<AccessorModel> reader = backend.find(AccessorKind.READS, dtype);
    Optional<AccessorModel> writer = backend.find(AccessorKind.WRITES, dtype);
    return new BufferModel.Elements(
        hasLongIndex(reader.isPresent() ? reader : writer),
        reader(reader, backend.find(AccessorKind.READS_IMAGINARY, dtype), core),
        writer(writer, dtype, core));
  }

  private Optional<BufferModel.Reader> reader(
      Optional<AccessorModel> method, Optional<AccessorModel> imaginary, TypeMirror core) {
    if (method.isEmpty()) {
      return Optional.empty();
    }
    TypeKind result = method.get().result().getKind();
    return Optional.of(
        new BufferModel.Reader(callee(method.get(), core), result, callee(imaginary, core)));
  }

  private Optional<BufferModel.Writer> writer(
      Optional<AccessorModel> method, DTypeModel dtype, TypeMirror core) {
    if (method.isEmpty()) {
      return Optional.empty();
    }
    TypeKind taken = method.get().parameter(2).getKind();
    return Optional.of(
        new BufferModel.Writer(
            callee(method.get(), core),
            taken == dtype.carrier() ? Optional.empty() : Optional.of(taken)));
  }

  private Optional<BufferModel.Exposed> exposed(Optional<AccessorModel> method, TypeMirror core) {
    if (method.isEmpty()) {
      return Optional.empty();
    }
    boolean isArray = method.get().result().getKind() == TypeKind.ARRAY;
    return Optional.of(
        new BufferModel.Exposed(
            callee(method.get(), core), isArray, !method.get().mayReturnNull()));
  }

  /** What is called for the method of a kind without dtype that fits a type best. */
  private Optional<Callee> closest(BackendModel backend, AccessorKind kind, TypeMirror type) {
    return callee(method(backend, kind, type), type);
  }

  private Optional<AccessorModel> method(BackendModel backend, AccessorKind kind, TypeMirror type) {
    return backend.closest(kind, type, types::isAssignable);
  }

  private Callee callee(AccessorModel accessor, TypeMirror first) {
    return overloads.callee(accessor.method(), first);
  }

  private Optional<Callee> callee(Optional<AccessorModel> accessor, TypeMirror first) {
    return accessor.isPresent() ? Optional.of(callee(accessor.get(), first)) : Optional.empty();
  }

  /** Whether places are counted with long, as regions are. */
  private static boolean hasLongIndex(Optional<AccessorModel> accessor) {
    return accessor.isEmpty() || accessor.get().parameter(1).getKind() == TypeKind.LONG;
  }

  private Optional<BufferModel.Regions> regions(
      BackendModel backend, DTypeModel dtype, TypeMirror core) {
    Optional<AccessorModel> load = backend.find(AccessorKind.LOADS_REGION, dtype);
    if (load.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BufferModel.Regions(
            callee(load.get(), core),
            callee(backend.find(AccessorKind.STORES_REGION, dtype), core),
            closest(backend, AccessorKind.TILES, core)));
  }

  private Optional<BufferModel.Bulk> bulk(Optional<AccessorModel> method, TypeMirror core) {
    if (method.isEmpty()) {
      return Optional.empty();
    }
    AccessorModel accessor = method.get();
    boolean longStart = accessor.parameter(1).getKind() == TypeKind.LONG;
    boolean strided = accessor.parameters().size() == 6;
    return Optional.of(new BufferModel.Bulk(callee(accessor, core), longStart, strided));
  }

  private Optional<BufferModel.Allocation> allocation(Optional<AccessorModel> method) {
    if (method.isEmpty()) {
      return Optional.empty();
    }
    AccessorModel accessor = method.get();
    BufferModel.Argument argument =
        switch (accessor.parameter(0).getKind()) {
          case INT -> BufferModel.Argument.INT_SIZE;
          case LONG -> BufferModel.Argument.LONG_SIZE;
          default -> BufferModel.Argument.SHAPE;
        };
    boolean takesOptions = accessor.parameters().size() == 2;
    return Optional.of(
        new BufferModel.Allocation(overloads.callee(accessor.method()), argument, takesOptions));
  }

  private List<BufferModel.SourceModel> sources(
      BackendModel backend, DTypeModel dtype, TypeMirror core) {
    List<BufferModel.SourceModel> sources = new ArrayList<>();
    for (AccessorModel accessor : backend.all(AccessorKind.WRAPS)) {
      if (accessor.dtype() == dtype) {
        sources.add(source(backend, accessor, core));
      }
    }
    return sources;
  }

  private BufferModel.SourceModel source(
      BackendModel backend, AccessorModel accessor, TypeMirror core) {
    TypeMirror source = accessor.parameter(0);
    return new BufferModel.SourceModel(
        JavaTypes.name(source),
        types.isPublic(source),
        callee(accessor, source),
        types.isSame(accessor.result(), core),
        closest(backend, AccessorKind.SHAPE, source));
  }
}
