package io.monomorph.processor.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * One reduction class as it stands in the source, right or wrong.
 *
 * @param types the dtypes that the annotation gives, inputs first; empty if it gives none
 * @param each the dtypes that get a loop each; empty if the annotation gives none
 * @param folding the name of the order of accumulation
 * @param sites where all that stands
 */
public record ReductionClass(
    TypeElement type,
    String name,
    List<DTypeModel> types,
    List<DTypeModel> each,
    String folding,
    Sites sites)
    implements DeclaredFunction {

  @Override
  public TypeElement element() {
    return type;
  }

  @Override
  public List<Element> used() {
    return Stream.concat(Stream.of(type), type.getEnclosedElements().stream()).toList();
  }

  @Override
  public String kind() {
    return "reduction";
  }

  @Override
  public String part() {
    return "class";
  }

  /** The name of a reduction of which the annotation gives none. */
  public static String name(TypeElement type) {
    String name = type.getSimpleName().toString();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The class whose nested classes are offered together: the outer one, or itself. */
  public static TypeElement unit(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outer : type;
  }

  /** The state, in the order of the source. */
  public List<VariableElement> fields() {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  /** The methods of a name. */
  public List<ExecutableElement> methods(String method) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(own -> own.getSimpleName().contentEquals(method))
        .toList();
  }

  /** The parameters of the method that takes an element, if there is one. */
  @Override
  public List<? extends VariableElement> carriers() {
    return methods("accumulate").stream()
        .findFirst()
        .map(ExecutableElement::getParameters)
        .orElseGet(List::of);
  }

  /** The method that gives the result, if there is one. */
  public Optional<ExecutableElement> finish() {
    return methods("finish").stream().findFirst();
  }

  /** Whether the result is asked for with the number of elements. */
  public boolean counts() {
    return finish().stream()
        .flatMap(method -> method.getParameters().stream())
        .anyMatch(parameter -> parameter.asType().getKind() == TypeKind.LONG);
  }

  /** Whether the result goes into a complex cell. */
  public boolean isComplex() {
    return finish().stream()
        .flatMap(method -> method.getParameters().stream())
        .anyMatch(parameter -> isComplexCell(parameter.asType()));
  }

  /** Whether a type is that of complex cells. */
  public static boolean isComplexCell(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && CellModel.ofName(element.getQualifiedName().toString())
            .filter(cell -> cell == CellModel.COMPLEX_CELL)
            .isPresent();
  }

  /** The primitive of the result, or that of the parts of a complex one. */
  public TypeKind result() {
    if (isComplex()) {
      return TypeKind.DOUBLE;
    }
    return finish()
        .map(method -> method.getReturnType().getKind())
        .orElseGet(() -> fields().get(0).asType().getKind());
  }

  @Override
  public int resultCount() {
    return 1;
  }

  /** The dtype in which a loop gives the result. */
  public DTypeModel computed() {
    return isComplex() ? DTypeModel.COMPLEX128 : Typing.naturalOf(result());
  }

  @Override
  public List<DTypeModel> outputs(@Nullable DTypeModel each) {
    return List.of(each == null ? computed() : output(each));
  }

  private DTypeModel output(DTypeModel each) {
    TypeKind result = result();
    boolean floating = result == TypeKind.FLOAT || result == TypeKind.DOUBLE;
    boolean single = each == DTypeModel.COMPLEX64;
    if (isComplex()) {
      return single ? each : DTypeModel.COMPLEX128;
    }
    if (each.isComplex()) {
      return floating && single ? DTypeModel.FLOAT32 : Typing.naturalOf(result);
    }
    boolean kept =
        switch (each) {
          case FLOAT16, FLOAT32 -> floating;
          case FLOAT64 -> result == TypeKind.DOUBLE;
          default -> each.isComputedAs(result);
        };
    return kept ? each : Typing.naturalOf(result);
  }
}
