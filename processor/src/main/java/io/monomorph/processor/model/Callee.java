package io.monomorph.processor.model;

import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.TypeName;
import java.util.List;
import java.util.Set;

/**
 * A declared method that generated code calls.
 *
 * @param owner the class that declares it
 * @param isHidden whether something else has the name of that class where it is called
 * @param parameters their types
 * @param rivals the parameters of other methods of this name that Java may choose instead, if the
 *     arguments are not of exactly the types of the parameters
 */
public record Callee(
    ClassName owner,
    boolean isHidden,
    String name,
    List<TypeName> parameters,
    List<List<TypeName>> rivals) {
  public Callee {
    parameters = List.copyOf(parameters);
    rivals = List.copyOf(rivals);
  }

  /** The method as it is called where constants of these names are. */
  public Callee among(Set<String> constants) {
    boolean hidden = isHidden || constants.contains(owner.topLevelClassName().simpleName());
    return new Callee(owner, hidden, name, parameters, rivals);
  }
}
