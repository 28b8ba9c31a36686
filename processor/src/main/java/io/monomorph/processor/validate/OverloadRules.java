package io.monomorph.processor.validate;

import static javax.lang.model.type.TypeKind.BYTE;
import static javax.lang.model.type.TypeKind.CHAR;
import static javax.lang.model.type.TypeKind.DOUBLE;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.INT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.SHORT;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncTyping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Loops call a ufunc's method by its name, with elements as they are in arrays. Java would choose
 * another method of that name if it fits such elements more closely.
 */
final class OverloadRules {
  private static final List<TypeKind> WIDER = List.of(BYTE, SHORT, INT, LONG, FLOAT, DOUBLE);

  private OverloadRules() {}

  static void check(UfuncMethod ufunc, Report report) {
    ExecutableElement method = ufunc.method();
    for (UfuncTyping typing : UfuncTyping.of(ufunc)) {
      List<TypeKind> elements = elements(ufunc, typing);
      for (ExecutableElement other :
          ElementFilter.methodsIn(
              Objects.requireNonNull(method.getEnclosingElement()).getEnclosedElements())) {
        if (!other.equals(method)
            && other.getSimpleName().equals(method.getSimpleName())
            && isCloser(other, method, elements)) {
          report.add(
              Message.UFUNC_CLASH,
              ufunc.sites().annotation(),
              method.getSimpleName(),
              "has a loop of %s, with whose elements Java would rather call %s"
                  .formatted(
                      typing.inputs().stream()
                          .map(DTypeModel::numpyName)
                          .collect(Collectors.joining(", ")),
                      other),
              "Give one of them another name, and keep that of the ufunc: @Ufunc(name = \"%s\")"
                  .formatted(ufunc.name()));
          return;
        }
      }
    }
  }

  /** The primitives that the loop has for the parameters, but for the cells. */
  private static List<TypeKind> elements(UfuncMethod ufunc, UfuncTyping typing) {
    List<TypeKind> elements = new ArrayList<>();
    for (DTypeModel dtype : typing.inputs()) {
      TypeKind carrier = ufunc.carriers().get(elements.size()).asType().getKind();
      TypeKind element =
          switch (dtype) {
            case UINT8 -> INT;
            case UINT16 -> carrier == CHAR ? CHAR : INT;
            case UINT32 -> LONG;
            case FLOAT16 -> carrier == SHORT ? SHORT : FLOAT;
            default -> dtype.block();
          };
      elements.add(element);
      if (dtype.isComplex()) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Whether another method takes the elements, and only what the method takes, too. */
  private static boolean isCloser(
      ExecutableElement other, ExecutableElement method, List<TypeKind> elements) {
    List<? extends VariableElement> theirs = other.getParameters();
    List<? extends VariableElement> mine = method.getParameters();
    boolean closer = theirs.size() == mine.size();
    for (int k = 0; closer && k < mine.size(); k++) {
      TypeKind their = theirs.get(k).asType().getKind();
      TypeKind my = mine.get(k).asType().getKind();
      closer =
          k < elements.size()
              ? fits(elements.get(k), their) && fits(their, my)
              : theirs.get(k).asType().toString().equals(mine.get(k).asType().toString());
    }
    return closer;
  }

  private static boolean fits(TypeKind from, TypeKind to) {
    return from == to
        || (from == CHAR
            ? WIDER.indexOf(to) >= WIDER.indexOf(INT)
            : WIDER.contains(from) && WIDER.indexOf(to) > WIDER.indexOf(from));
  }
}
