package io.monomorph.processor.read;

import io.monomorph.processor.model.Callee;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Which other methods of its name Java can take for a declared one. It takes the method whose
 * parameters are closest to the arguments, be it inherited, not static or not declared for
 * anything.
 */
public final class Overloads {
  private final Elements elements;
  private final Types types;
  private final Surroundings surroundings;

  /**
   * The methods of classes, by their names: each function of a class asks for those of one name.
   */
  private final Map<TypeElement, Map<Name, List<ExecutableElement>>> methods = new HashMap<>();

  public Overloads(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.surroundings = new Surroundings(elements);
  }

  /** A method whose arguments of reference types have the types of its parameters. */
  public Callee callee(ExecutableElement method) {
    return callee(method, parameters(method));
  }

  /** A method whose first argument is of a type that may be below that of the parameter. */
  public Callee callee(ExecutableElement method, TypeMirror first) {
    List<TypeMirror> given = parameters(method);
    given.set(0, first);
    return callee(method, given);
  }

  private Callee callee(ExecutableElement method, List<TypeMirror> given) {
    TypeElement owner = JavaTypes.owner(method);
    Set<List<TypeName>> rivals = new LinkedHashSet<>();
    for (ExecutableElement other : namesakes(method, owner)) {
      if (isRival(other, method, given)) {
        rivals.add(names(parameters(other)));
      }
    }
    return new Callee(
        ClassName.get(owner),
        surroundings.isHidden(owner),
        method.getSimpleName().toString(),
        names(parameters(method)),
        List.copyOf(rivals));
  }

  /** The methods of the name of one, and that one, which is another object in each round. */
  private List<ExecutableElement> namesakes(ExecutableElement method, TypeElement owner) {
    Map<Name, List<ExecutableElement>> all = methods.getOrDefault(owner, Map.of());
    List<ExecutableElement> named = all.getOrDefault(method.getSimpleName(), List.of());
    if (named.contains(method)) {
      return named;
    }
    all = new HashMap<>();
    for (ExecutableElement member : ElementFilter.methodsIn(elements.getAllMembers(owner))) {
      all.computeIfAbsent(member.getSimpleName(), name -> new ArrayList<>()).add(member);
    }
    methods.put(owner, all);
    return all.getOrDefault(method.getSimpleName(), List.of());
  }

  private boolean isRival(
      ExecutableElement other, ExecutableElement method, List<TypeMirror> given) {
    if (other.equals(method)
        || other.getModifiers().contains(Modifier.PRIVATE)
        || other.getParameters().size() != given.size()) {
      return false;
    }
    List<TypeMirror> theirs = parameters(other);
    return takes(theirs, given) && !isWider(theirs, parameters(method));
  }

  /** Whether a method may take such arguments; of primitives only the place of the call tells. */
  private boolean takes(List<TypeMirror> parameters, List<TypeMirror> given) {
    for (int k = 0; k < given.size(); k++) {
      boolean primitive = given.get(k).getKind().isPrimitive();
      if (primitive != parameters.get(k).getKind().isPrimitive()
          || (!primitive && !isBelow(given.get(k), parameters.get(k)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a method takes all that the declared one takes, so that Java prefers the latter. */
  private boolean isWider(List<TypeMirror> parameters, List<TypeMirror> declared) {
    for (int k = 0; k < declared.size(); k++) {
      if (!isBelow(declared.get(k), parameters.get(k))) {
        return false;
      }
    }
    return true;
  }

  private boolean isBelow(TypeMirror type, TypeMirror other) {
    return types.isSubtype(types.erasure(type), types.erasure(other));
  }

  private static List<TypeMirror> parameters(ExecutableElement method) {
    List<TypeMirror> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(parameter.asType());
    }
    return parameters;
  }

  private static List<TypeName> names(List<TypeMirror> parameters) {
    List<TypeName> names = new ArrayList<>();
    for (TypeMirror parameter : parameters) {
      names.add(JavaTypes.name(parameter));
    }
    return names;
  }
}
