package io.monomorph.processor.insight;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.OverrideModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/** One backend: what it resolves, and by which methods the elements of each dtype are reached. */
final class BackendSection {
  private final BackendModel backend;
  private final JavaTypes types;

  BackendSection(BackendModel backend, JavaTypes types) {
    this.backend = backend;
    this.types = types;
  }

  String html() {
    return """
        <article>
        <h3>%s <span class="chip">priority %s</span>%s</h3>
        <p>Declared by %s. Resolves %s.%s</p>
        %s%s</article>
        """
        .formatted(
            Html.text(backend.name()),
            backend.priority(),
            backend.readOnly() ? " <span class=\"chip\">read-only</span>" : "",
            Html.code(backend.type().getQualifiedName()),
            Html.codes(Resolution.resolved(backend, types).keySet()),
            backend.options().isEmpty()
                ? ""
                : " New cores take the options " + Html.codes(backend.options()) + ".",
            Html.table(
                List.of("dtype", "core", "buffer", "methods"),
                backend.dtypes(),
                this::row,
                "no dtypes"),
            overrides());
  }

  /** The functions that the backend computes itself, each method with all of it on demand. */
  private String overrides() {
    return backend.overrides().isEmpty()
        ? ""
        : backend.overrides().stream()
            .map(this::form)
            .collect(Collectors.joining(" ", "<p>Computes itself: ", "</p>\n"));
  }

  private String form(OverrideModel override) {
    String taken =
        override.parameters().stream().map(types::show).collect(Collectors.joining(", "));
    String whole =
        "%s %s(%s)"
            .formatted(types.show(override.method().getReturnType()), override.name(), taken);
    return "<span class=\"form\" title=\"%s\">%s<small>%s</small></span>"
        .formatted(Html.text(whole), Html.text(override.function()), Html.text(" (" + taken + ")"));
  }

  private List<String> row(DTypeModel dtype) {
    TypeMirror core = backend.coreOf(dtype);
    List<AccessorModel> methods = new ArrayList<>();
    for (AccessorKind kind : AccessorKind.values()) {
      if (kind.hasDType()) {
        backend.all(kind).stream().filter(a -> a.dtype() == dtype).forEach(methods::add);
      }
      if (!kind.hasDType() || (kind.mayOmitDType() && kind != AccessorKind.WRAPS)) {
        backend.closest(kind, core, types::isAssignable).ifPresent(methods::add);
      }
    }
    backend.all(AccessorKind.WRAPS).stream()
        .filter(wraps -> wraps.dtype() == null)
        .forEach(methods::add);
    return List.of(
        Html.code(dtype.numpyName()),
        Html.code(types.show(core)),
        Html.code(Names.buffer(backend.type(), dtype).simpleName()),
        methods.stream().map(this::form).collect(Collectors.joining(" ")));
  }

  /** A method as its annotation, with all of it on demand. */
  private String form(AccessorModel accessor) {
    String parameters =
        accessor.parameters().stream().map(types::show).collect(Collectors.joining(", "));
    String whole =
        "%s %s(%s)".formatted(types.show(accessor.result()), accessor.name(), parameters);
    return "<span class=\"form\" title=\"%s\">@%s<small>%s</small></span>"
        .formatted(
            Html.text(whole), accessor.kind().annotation(), Html.text(" " + detail(accessor)));
  }

  /** What tells forms of one annotation apart. */
  private String detail(AccessorModel accessor) {
    List<TypeMirror> parameters = accessor.parameters();
    return switch (accessor.kind()) {
      case READS, READS_IMAGINARY, WRITES -> types.show(parameters.get(1)) + " index";
      case LOADS, STORES -> parameters.size() == 6 ? "with stride" : "";
      case EXPOSES -> types.show(accessor.result()) + (accessor.mayReturnNull() ? " or null" : "");
      case ALLOCATES -> "by " + types.show(parameters.get(0));
      case WRAPS -> types.show(parameters.get(0));
      case SIZE, SHAPE -> types.show(accessor.result());
      default -> "";
    };
  }
}
