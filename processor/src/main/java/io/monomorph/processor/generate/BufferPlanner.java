package io.monomorph.processor.generate;

import com.palantir.javapoet.ClassName;
import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.Overloads;
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
    return backend.dtypes().stream().map(dtype -> plan(backend, dtype)).toList();
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
            backend.find(AccessorKind.LOADS, dtype).map(accessor -> bulk(accessor, core)),
            backend.find(AccessorKind.STORES, dtype).map(accessor -> bulk(accessor, core)),
            regions(backend, dtype, core)),
        new BufferModel.Storage(
            backend.find(AccessorKind.EXPOSES, dtype).map(accessor -> exposed(accessor, core)),
            closest(backend, AccessorKind.OCCUPIES, core),
            closest(backend, AccessorKind.FLUSHES, core),
            closest(backend, AccessorKind.CLOSES, core)),
        new BufferModel.Creation(
            backend.find(AccessorKind.ALLOCATES, dtype).map(this::allocation),
            sources(backend, dtype, core)));
  }

  private BufferModel.Core core(BackendModel backend, DTypeModel dtype, TypeMirror core) {
    Optional<AccessorModel> shape = backend.closest(AccessorKind.SHAPE, core, types::isAssignable);
    return new BufferModel.Core(
        JavaTypes.name(core),
        types.isPublic(core),
        callee(backend.find(AccessorKind.SIZE, dtype), core)
            .or(() -> closest(backend, AccessorKind.SIZE, core)),
        callee(shape, core),
        shape.filter(method -> method.result().getKind() == TypeKind.DECLARED).isPresent(),
        closest(backend, AccessorKind.READ_ONLY, core));
  }

  private BufferModel.Elements elements(BackendModel backend, DTypeModel dtype, TypeMirror core) {
    Optional<AccessorModel> reader = backend.find(AccessorKind.READS, dtype);
    Optional<AccessorModel> writer = backend.find(AccessorKind.WRITES, dtype);
    return new BufferModel.Elements(
        hasLongIndex(reader.or(() -> writer)),
        reader.map(
            method ->
                new BufferModel.Reader(
                    callee(method, core),
                    method.result().getKind(),
                    callee(backend.find(AccessorKind.READS_IMAGINARY, dtype), core))),
        writer.map(
            method ->
                new BufferModel.Writer(
                    callee(method, core),
                    Optional.of(method.parameter(2).getKind())
                        .filter(kind -> kind != dtype.carrier()))));
  }

  private BufferModel.Exposed exposed(AccessorModel accessor, TypeMirror core) {
    return new BufferModel.Exposed(
        callee(accessor, core),
        accessor.result().getKind() == TypeKind.ARRAY,
        !accessor.mayReturnNull());
  }

  /** What is called for the method of a kind without dtype that fits a type best. */
  private Optional<Callee> closest(BackendModel backend, AccessorKind kind, TypeMirror type) {
    return callee(backend.closest(kind, type, types::isAssignable), type);
  }

  private Callee callee(AccessorModel accessor, TypeMirror first) {
    return overloads.callee(accessor.method(), first);
  }

  private Optional<Callee> callee(Optional<AccessorModel> accessor, TypeMirror first) {
    return accessor.map(method -> callee(method, first));
  }

  /** Whether places are counted with long, as regions are. */
  private static boolean hasLongIndex(Optional<AccessorModel> accessor) {
    return accessor.map(method -> method.parameter(1).getKind() == TypeKind.LONG).orElse(true);
  }

  private Optional<BufferModel.Regions> regions(
      BackendModel backend, DTypeModel dtype, TypeMirror core) {
    return backend
        .find(AccessorKind.LOADS_REGION, dtype)
        .map(
            load ->
                new BufferModel.Regions(
                    callee(load, core),
                    callee(backend.find(AccessorKind.STORES_REGION, dtype), core),
                    closest(backend, AccessorKind.TILES, core)));
  }

  private BufferModel.Bulk bulk(AccessorModel accessor, TypeMirror core) {
    return new BufferModel.Bulk(
        callee(accessor, core),
        accessor.parameter(1).getKind() == TypeKind.LONG,
        accessor.parameters().size() == 6);
  }

  private BufferModel.Allocation allocation(AccessorModel accessor) {
    return new BufferModel.Allocation(
        overloads.callee(accessor.method()),
        switch (accessor.parameter(0).getKind()) {
          case INT -> BufferModel.Argument.INT_SIZE;
          case LONG -> BufferModel.Argument.LONG_SIZE;
          default -> BufferModel.Argument.SHAPE;
        },
        accessor.parameters().size() == 2);
  }

  private List<BufferModel.SourceModel> sources(
      BackendModel backend, DTypeModel dtype, TypeMirror core) {
    return backend
        .all(AccessorKind.WRAPS)
        .filter(a -> a.dtype() == dtype)
        .map(a -> source(backend, a, core))
        .toList();
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
