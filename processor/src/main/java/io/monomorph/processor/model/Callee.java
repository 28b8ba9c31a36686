package io.monomorph.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A declared method that generated code calls.
 *
 * @param parameters their types
 * @param rivals the parameters of other methods of this name that Java may choose instead, if the
 *     arguments are not of exactly the types of the parameters
 */
public record Callee(String name, List<TypeName> parameters, List<List<TypeName>> rivals) {
  public Callee {
    parameters = List.copyOf(parameters);
    rivals = List.copyOf(rivals);
  }
}
