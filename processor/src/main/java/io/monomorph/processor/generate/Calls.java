package io.monomorph.processor.generate;

import io.monomorph.processor.model.Callee;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of declared methods. Where Java would choose another method of the same name for the
 * arguments as they are, these are cast to the types that are declared: then no method is closer.
 */
final class Calls {
  private static final List<TypeName> WIDER =
      List.of(
          TypeName.BYTE,
          TypeName.SHORT,
          TypeName.INT,
          TypeName.LONG,
          TypeName.FLOAT,
          TypeName.DOUBLE);

  private Calls() {}

  /**
   * A call of a static method. Where a variable or a constant has the name of the class, only the
   * type of a cast cannot be taken for it.
   */
  static CodeBlock call(Callee callee, List<Typed> given) {
    return CodeBlock.of(
        callee.isHidden() ? "(($T) null).$L($L)" : "$T.$L($L)",
        callee.owner(),
        callee.name(),
        arguments(callee, given));
  }

  /** The arguments of a call, with commas between them. */
  static CodeBlock arguments(Callee callee, List<Typed> given) {
    boolean cast = callee.rivals().stream().anyMatch(rival -> takes(rival, given));
    List<CodeBlock> arguments = new ArrayList<>();
    for (int k = 0; k < given.size(); k++) {
      TypeName declared = callee.parameters().get(k);
      Typed argument = given.get(k);
      arguments.add(
          cast && !argument.type().equals(declared)
              ? argument.as(declared).code()
              : argument.code());
    }
    return CodeBlock.join(arguments, ", ");
  }

  /** Whether a method takes the primitives; that it takes the others is known. */
  private static boolean takes(List<TypeName> parameters, List<Typed> given) {
    for (int k = 0; k < given.size(); k++) {
      TypeName type = given.get(k).type();
      if (type.isPrimitive() && !fits(type, parameters.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(TypeName from, TypeName to) {
    return from.equals(to)
        || (from.equals(TypeName.CHAR)
            ? WIDER.indexOf(to) >= WIDER.indexOf(TypeName.INT)
            : WIDER.contains(from) && WIDER.indexOf(to) > WIDER.indexOf(from));
  }
}
