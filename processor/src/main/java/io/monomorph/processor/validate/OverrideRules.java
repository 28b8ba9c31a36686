package io.monomorph.processor.validate;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.OverrideModel;
import io.monomorph.processor.model.OverridePlan;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.OverridableFunctions;
import io.monomorph.processor.read.OverrideReader;
import io.monomorph.processor.read.SourceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What methods that compute functions in the way of their backend must keep. */
public final class OverrideRules {
  private final JavaTypes types;
  private final SourceNames names;
  private final OverridableFunctions functions;

  public OverrideRules(JavaTypes types, SourceNames names, OverridableFunctions functions) {
    this.types = types;
    this.names = names;
    this.functions = functions;
  }

  /** Checks all of them, and plans those that are sound. */
  public List<OverridePlan> check(BackendModel backend, OverrideShapes shapes, Report report) {
    List<OverridePlan> plans = new ArrayList<>();
    for (OverrideModel override : backend.overrides()) {
      Optional<ExecutableElement> function = functions.find(override.function());
      if (function.isEmpty()) {
        unknown(override, report);
      } else {
        check(backend, override, function.get(), shapes, report).ifPresent(plans::add);
      }
    }
    return plans;
  }

  private void unknown(OverrideModel override, Report report) {
    Optional<String> meant = functions.closest(override.function());
    report.add(
        Message.OVERRIDE_FUNCTION,
        override.functionSite(),
        override.name(),
        override.function(),
        meant.isPresent() ? "" : " for example",
        head(override, meant.orElse("sum"), override.dtypes()));
  }

  private Optional<OverridePlan> check(
      BackendModel backend,
      OverrideModel override,
      ExecutableElement function,
      OverrideShapes shapes,
      Report report) {
    ExecutableElement method = override.method();
    String annotation = OverrideReader.ANNOTATION;
    String usual = usual(backend, override, function, shapes);
    if (!method.getTypeParameters().isEmpty()) {
      Site site = Site.of(method.getTypeParameters().get(0));
      report.add(Message.GENERIC_ACCESSOR, site, annotation, override.name(), usual);
      return Optional.empty();
    }
    if (!new AccessRules(types).check(method, annotation, report)) {
      return Optional.empty();
    }
    OverrideShapes.Found found = shapes.find(override, function);
    if (!found.fault().isEmpty()) {
      report.add(Message.OVERRIDE_SHAPE, override.site(), override.name(), found.fault(), usual);
    } else if (!found.dtypes().isEmpty()) {
      dtypes(override, found, report);
    }
    String form = found.fault().isEmpty() ? same(backend, override) : usual;
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      report.add(Message.NOT_STATIC, Site.of(method), annotation, override.name(), form);
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      report.add(Message.PRIVATE_ACCESSOR, Site.of(method), annotation, override.name(), form);
    }
    for (int k = 0; k < method.getThrownTypes().size(); k++) {
      TypeMirror thrown = method.getThrownTypes().get(k);
      if (!types.isUnchecked(thrown)) {
        report.add(
            Message.CHECKED_EXCEPTION,
            Site.thrown(method, k),
            annotation,
            override.name(),
            types.show(thrown),
            form);
      }
    }
    return Optional.ofNullable(found.plan());
  }

  private static void dtypes(OverrideModel override, OverrideShapes.Found found, Report report) {
    report.add(
        Message.OVERRIDE_DTYPES,
        override.dtypesSite(),
        override.name(),
        found.dtypes(),
        head(override, override.function(), found.possible()));
  }

  /** The method as it stands there, but for what is to be changed. */
  private String same(BackendModel backend, OverrideModel override) {
    List<String> parameters = new ArrayList<>();
    for (VariableElement parameter : override.method().getParameters()) {
      parameters.add(name(backend, parameter.asType()) + " " + parameter.getSimpleName());
    }
    return head(override, override.function(), override.dtypes())
        + " static %s %s(%s)"
            .formatted(
                name(backend, override.method().getReturnType()),
                override.name(),
                String.join(", ", parameters));
  }

  /** The method that takes and gives buffers, which every function can have. */
  private String usual(
      BackendModel backend,
      OverrideModel override,
      ExecutableElement function,
      OverrideShapes shapes) {
    List<String> parameters = new ArrayList<>();
    long inputs = function.getParameters().stream().filter(p -> shapes.isInput(p.asType())).count();
    String buffer = names.inBody("io.monomorph.NdBuffer", backend.type());
    for (VariableElement parameter : function.getParameters()) {
      TypeMirror type = parameter.asType();
      if (shapes.isInput(type)) {
        parameters.add(buffer + (inputs == 1 ? " of" : " x" + (parameters.size() + 1)));
      } else if (types.isArrayOf(type, TypeKind.INT)) {
        parameters.add("int... axes");
      } else {
        parameters.add(name(backend, type) + " " + parameter.getSimpleName());
      }
    }
    return head(override, override.function(), List.of())
        + " static %s %s(%s)"
            .formatted(
                name(backend, function.getReturnType()),
                override.name(),
                String.join(", ", parameters));
  }

  /** The annotation of a method that is for a function, and for some dtypes if any are given. */
  private static String head(OverrideModel override, String function, List<DTypeModel> dtypes) {
    boolean named = !function.equals(override.name());
    if (dtypes.isEmpty()) {
      return "@Overrides" + (named ? "(\"" + function + "\")" : "");
    }
    String list =
        dtypes.stream().map(dtype -> "DType." + dtype.name()).collect(Collectors.joining(", "));
    return "@Overrides(%sdtypes = %s)"
        .formatted(
            named ? "value = \"" + function + "\", " : "",
            dtypes.size() > 1 ? "{" + list + "}" : list);
  }

  private String name(BackendModel backend, TypeMirror type) {
    return OverrideReader.ownBuffer(backend.type(), type) != null
        ? type.toString()
        : names.written(type, backend.type());
  }
}
