package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.SourceNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The accessors that messages about one backend tell people to write. */
final class Forms {
  private final JavaTypes types;
  private final SourceNames names;
  private final BackendModel backend;

  Forms(JavaTypes types, SourceNames names, BackendModel backend) {
    this.types = types;
    this.names = names;
    this.backend = backend;
  }

  /** A type in the body of the declaration. */
  String name(TypeMirror type) {
    return names.inBody(type, backend.type());
  }

  /** A class literal in the annotation of the declaration. */
  String literal(TypeMirror type) {
    return names.inAnnotation(type, backend.type()) + ".class";
  }

  /** How a method is to be declared that is there already, over the core that it seems to have. */
  String write(AccessorModel accessor) {
    return write(accessor, core(accessor.dtype(), accessor), index(accessor));
  }

  /** How a method is to be declared that is there already. */
  String write(AccessorModel accessor, String core, String index) {
    Signature signature = signature(accessor, core, index, source(accessor));
    String form = signature.text(accessor.kind(), accessor.dtype());
    Map<AccessorKind, List<DTypeModel>> roles = new LinkedHashMap<>();
    for (AccessorModel role : backend.accessors()) {
      if (role.method().equals(accessor.method())
          && signature.text(role.kind(), role.dtype()).equals(form)) {
        List<DTypeModel> dtypes = roles.computeIfAbsent(role.kind(), kind -> new ArrayList<>());
        if (role.dtype() != null) {
          dtypes.add(role.dtype());
        }
      }
    }
    if (roles.isEmpty()) {
      DTypeModel dtype = accessor.dtype();
      roles.put(accessor.kind(), dtype == null ? List.of() : List.of(dtype));
    }
    String marks =
        roles.entrySet().stream()
            .map(role -> annotation(role.getKey(), role.getValue()) + " ")
            .collect(Collectors.joining());
    return marks + "static " + form.replace("#", accessor.name());
  }

  /** A method that is missing, over the core that a dtype seems to have. */
  String add(AccessorKind kind, @Nullable DTypeModel dtype) {
    return add(kind, dtype, core(dtype, null), index(dtype));
  }

  /** A method that is missing. */
  String add(AccessorKind kind, @Nullable DTypeModel dtype, String core, String index) {
    return add(kind, dtype, core, index, "Object");
  }

  /** A method that is missing, which may turn a source into a core. */
  String add(
      AccessorKind kind, @Nullable DTypeModel dtype, String core, String index, String source) {
    String form = signature(null, core, index, source).text(kind, dtype);
    return "%s static %s"
        .formatted(
            annotation(kind, dtype == null ? List.of() : List.of(dtype)),
            form.replace("#", freeName(kind, dtype)));
  }

  /** The annotation of an accessor; without dtypes it has no parentheses. */
  static String annotation(AccessorKind kind, List<DTypeModel> dtypes) {
    String list = dtypes.stream().map(d -> "DType." + d).collect(Collectors.joining(", "));
    return "@"
        + kind.annotation()
        + (dtypes.isEmpty() ? "" : dtypes.size() == 1 ? "(" + list + ")" : "({" + list + "})");
  }

  /** What a method is usually called; with its dtype, if there is such a method or more dtypes. */
  private String freeName(AccessorKind kind, @Nullable DTypeModel dtype) {
    String name = kind.method();
    boolean several = kind.hasDType() && backend.dtypes().size() > 1;
    String free = dtype != null && several ? name + dtype.typeName() : name;
    TypeElement type = backend.type();
    for (int number = 2; hasMethod(type, free); number++) {
      free = name + number;
    }
    return free;
  }

  private static boolean hasMethod(TypeElement type, String name) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(method -> method.getSimpleName().contentEquals(name));
  }

  /**
   * The core type that is most likely meant: what the annotation says, what the method takes, or
   * what another one takes, best one of its dtype. If there is none, an array will do.
   */
  String core(@Nullable DTypeModel dtype, @Nullable AccessorModel accessor) {
    if (backend.core() != null && types.isReference(backend.core().type())) {
      return name(backend.core().type());
    }
    List<AccessorModel> candidates = new ArrayList<>();
    if (accessor != null) {
      candidates.add(accessor);
    }
    backend.accessors().stream().filter(a -> a.dtype() == dtype).forEach(candidates::add);
    candidates.addAll(backend.accessors());
    return candidates.stream()
        .filter(a -> a.kind().takesCore() && !a.parameters().isEmpty())
        .map(a -> a.parameter(0))
        .filter(type -> types.isReference(type) && types.hidden(type, backend.type()).isEmpty())
        .map(this::name)
        .findFirst()
        .orElseGet(() -> primitive((dtype == null ? DTypeModel.FLOAT64 : dtype).block()) + "[]");
  }

  private String index(AccessorModel accessor) {
    List<TypeMirror> parameters = accessor.parameters();
    boolean own = parameters.size() > 1 && parameters.get(1).getKind() == TypeKind.LONG;
    return own ? "long" : index(accessor.dtype());
  }

  /** The type of the index of a dtype, as its reader has it. */
  String index(@Nullable DTypeModel dtype) {
    return backend.accessors().stream()
            .filter(a -> a.kind() == AccessorKind.READS && (dtype == null || a.dtype() == dtype))
            .anyMatch(a -> a.parameters().size() > 1 && a.parameter(1).getKind() == TypeKind.LONG)
        ? "long"
        : "int";
  }

  static String primitive(TypeKind kind) {
    return kind.toString().toLowerCase(java.util.Locale.ROOT);
  }

  private Signature signature(
      @Nullable AccessorModel given, String core, String index, String source) {
    return new Signature(given, core, index, source, name -> names.inBody(name, backend.type()));
  }

  /** What a method that turns something into a core takes. */
  private String source(AccessorModel accessor) {
    return accessor.parameters().stream()
        .filter(type -> types.isReference(type) && types.hidden(type, backend.type()).isEmpty())
        .map(this::name)
        .findFirst()
        .or(
            () ->
                backend.resolves().stream()
                    .map(entry -> entry.type())
                    .filter(types::isReference)
                    .map(this::name)
                    .findFirst())
        .orElse("Object");
  }
}
