package io.monomorph.processor.read;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.naming.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads backend declarations: only the annotation and the accessors, whatever else is there. */
public final class BackendReader {
  private final AnnotationReader annotations;
  private final OverrideReader overrides;

  public BackendReader(AnnotationReader annotations) {
    this.annotations = annotations;
    this.overrides = new OverrideReader(annotations);
  }

  /**
   * Reads the declaration of a class that has the annotation.
   *
   * @throws MissingTypeException if a type that an accessor or the annotation names does not exist
   */
  public BackendModel read(TypeElement type) {
    AnnotationMirror mirror = annotations.find(type, "BufferBackend").orElseThrow();
    AnnotationReader.Item<String> name = annotations.string(type, mirror, "name");
    AnnotationReader.Item<Integer> priority = annotations.integer(type, mirror, "priority");
    return new BackendModel(
        type,
        name.value(),
        name.site(),
        priority.value(),
        priority.site(),
        annotations.flag(type, mirror, "readOnly"),
        annotations.strings(type, mirror, "options"),
        core(type, mirror),
        resolves(type, mirror),
        accessors(type),
        inherited(type),
        overrides.read(type),
        Site.of(type, mirror));
  }

  private List<TypeSite> resolves(TypeElement type, AnnotationMirror mirror) {
    List<TypeSite> resolves = new ArrayList<>();
    for (AnnotationReader.Item<TypeMirror> item : annotations.types(type, mirror, "resolves")) {
      resolves.add(new TypeSite(item.value(), item.site()));
    }
    return resolves;
  }

  private @Nullable TypeSite core(TypeElement type, AnnotationMirror mirror) {
    AnnotationReader.Item<TypeMirror> core = annotations.type(type, mirror, "core");
    return core.value().getKind() == TypeKind.VOID ? null : new TypeSite(core.value(), core.site());
  }

  private List<AccessorModel> inherited(TypeElement type) {
    List<AccessorModel> inherited = new ArrayList<>();
    TypeMirror above = type.getSuperclass();
    while (above instanceof DeclaredType declared && above.getKind() == TypeKind.DECLARED) {
      TypeElement superclass = (TypeElement) declared.asElement();
      inherited.addAll(marked(superclass));
      above = superclass.getSuperclass();
    }
    return List.copyOf(inherited);
  }

  private List<AccessorModel> accessors(TypeElement type) {
    List<AccessorModel> read = marked(type);
    for (AccessorModel accessor : read) {
      requireTypes(type, accessor);
    }
    return read;
  }

  private List<AccessorModel> marked(TypeElement type) {
    List<AccessorModel> accessors = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      for (AccessorKind kind : AccessorKind.values()) {
        Optional<AnnotationMirror> mirror = annotations.find(method, kind.annotation());
        if (mirror.isPresent()) {
          accessors.addAll(accessors(kind, method, mirror.get()));
        }
      }
    }
    return List.copyOf(accessors);
  }

  private List<AccessorModel> accessors(
      AccessorKind kind, ExecutableElement method, AnnotationMirror mirror) {
    List<AnnotationReader.Item<DTypeModel>> dtypes =
        kind.hasDType() ? annotations.dtypes(method, mirror, "value") : List.of();
    if (dtypes.isEmpty()) {
      return List.of(new AccessorModel(kind, null, method, Site.of(method, mirror)));
    }
    List<AccessorModel> accessors = new ArrayList<>();
    for (AnnotationReader.Item<DTypeModel> dtype : dtypes) {
      accessors.add(new AccessorModel(kind, dtype.value(), method, dtype.site()));
    }
    return accessors;
  }

  private static void requireTypes(TypeElement type, AccessorModel accessor) {
    for (VariableElement parameter : accessor.method().getParameters()) {
      JavaTypes.require(parameter.asType());
    }
    for (TypeMirror thrown : accessor.method().getThrownTypes()) {
      JavaTypes.require(thrown);
    }
    if (!isOwnBuffer(type, accessor)) {
      JavaTypes.require(accessor.result());
    }
  }

  /** Whether the result is a buffer class that is to be generated from this very declaration. */
  private static boolean isOwnBuffer(TypeElement type, AccessorModel accessor) {
    if (accessor.result().getKind() != TypeKind.ERROR || accessor.dtype() != null) {
      return false;
    }
    String written = accessor.result().toString();
    String simple = written.substring(written.lastIndexOf('.') + 1);
    return simple.startsWith(Names.base(type)) && simple.endsWith("Buffer");
  }
}
