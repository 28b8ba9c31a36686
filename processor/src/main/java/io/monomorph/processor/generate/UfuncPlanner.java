package io.monomorph.processor.generate;

import com.palantir.javapoet.ClassName;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** Groups the sound ufunc methods of a class by ufunc. */
public final class UfuncPlanner {
  private UfuncPlanner() {}

  public static UfuncModel plan(TypeElement type, List<UfuncMethod> methods) {
    Map<String, List<UfuncMethod>> byName = new LinkedHashMap<>();
    for (UfuncMethod method : methods) {
      byName.computeIfAbsent(method.name(), name -> new ArrayList<>()).add(method);
    }
    List<Function> functions = new ArrayList<>();
    byName.forEach((name, own) -> functions.add(function(name, own)));
    return new UfuncModel(Names.ufuncs(type), ClassName.get(type), List.copyOf(functions));
  }

  private static Function function(String name, List<UfuncMethod> methods) {
    return new Function(
        name,
        Names.method(name),
        Names.constant(name),
        methods.stream().map(method -> signature(method, methods.size() > 1)).toList());
  }

  private static LoopSignature signature(UfuncMethod method, boolean suffixed) {
    List<Variable> inputs = new ArrayList<>();
    StringBuilder loop = new StringBuilder(Names.method(method.name()));
    for (int k = 0; k < method.inputs(); k++) {
      Variable input = variable(method, k);
      inputs.add(input);
      loop.append(suffixed ? input.dtype().typeName() : "");
    }
    return new LoopSignature(
        loop.toString(),
        method.method().getSimpleName().toString(),
        List.copyOf(inputs),
        variable(method, method.inputs()));
  }

  private static Variable variable(UfuncMethod method, int position) {
    return new Variable(method.dtype(position).orElseThrow(), method.kind(position));
  }
}
