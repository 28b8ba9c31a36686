package io.monomorph.processor.read;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * The only place that reads annotation mirrors. A value need not be of the type that the annotation
 * declares: a compiler gives a class that does not exist as a string.
 */
public final class AnnotationReader {
  /** The package of the annotations. */
  public static final String PACKAGE = "io.monomorph.annotation.";

  /** What compilers give for a constant that does not exist. */
  static final String ERROR = "<error>";

  /** The simple names of the annotations that declare something. */
  public static final List<String> NAMES = names();

  private final Elements elements;

  public AnnotationReader(Elements elements) {
    this.elements = elements;
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "BufferBackend", "Ufunc", "Reduction", "UfuncLibrary", OverrideReader.ANNOTATION));
    for (AccessorKind kind : AccessorKind.values()) {
      names.add(kind.annotation());
    }
    return List.copyOf(names);
  }

  /** One element of an array, or the value itself, and where it stands. */
  public record Item<T>(T value, Site site) {}

  /** The annotation of that simple name, if the element has it. */
  public Optional<AnnotationMirror> find(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(PACKAGE + annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The names of the warnings that an element switches off. */
  public static Set<String> suppressed(Element element) {
    Set<String> names = new HashSet<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals("java.lang.SuppressWarnings")) {
        for (AnnotationValue value : mirror.getElementValues().values()) {
          for (AnnotationValue name : parts(value)) {
            names.add(String.valueOf(name.getValue()));
          }
        }
      }
    }
    return names;
  }

  public Item<String> string(Element element, AnnotationMirror mirror, String member) {
    return one(element, mirror, member, new Strings());
  }

  /** The values of a member that is an array of strings. */
  public List<String> strings(Element element, AnnotationMirror mirror, String member) {
    return values(all(element, mirror, member, new Strings()));
  }

  public Item<Integer> integer(Element element, AnnotationMirror mirror, String member) {
    return one(element, mirror, member, new Integers());
  }

  public Item<TypeMirror> type(Element element, AnnotationMirror mirror, String member) {
    return one(element, mirror, member, new TypeMirrors());
  }

  public List<Item<TypeMirror>> types(Element element, AnnotationMirror mirror, String member) {
    return all(element, mirror, member, new TypeMirrors());
  }

  public List<Item<DTypeModel>> dtypes(Element element, AnnotationMirror mirror, String member) {
    return all(element, mirror, member, new DTypes());
  }

  public List<Double> doubles(Element element, AnnotationMirror mirror, String member) {
    return values(all(element, mirror, member, new Doubles()));
  }

  public boolean flag(Element element, AnnotationMirror mirror, String member) {
    return one(element, mirror, member, new Booleans()).value();
  }

  /** The name of an enum's constant. */
  public String constant(Element element, AnnotationMirror mirror, String member) {
    return one(element, mirror, member, new Constants()).value();
  }

  /** Where a member is given, or the annotation if it is not. */
  public Site site(Element element, AnnotationMirror mirror, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Site.of(element, mirror, entry.getValue());
      }
    }
    return Site.of(element, mirror);
  }

  private static <T> List<T> values(List<Item<T>> items) {
    List<T> values = new ArrayList<>();
    for (Item<T> item : items) {
      values.add(item.value());
    }
    return values;
  }

  private <T> Item<T> one(
      Element element, AnnotationMirror mirror, String member, Visitor<T> visitor) {
    List<Item<T>> items = all(element, mirror, member, visitor);
    if (items.size() != 1) {
      throw new MissingTypeException(member);
    }
    return new Item<>(items.get(0).value(), site(element, mirror, member));
  }

  private <T> List<Item<T>> all(
      Element element, AnnotationMirror mirror, String member, Visitor<T> visitor) {
    List<Item<T>> items = new ArrayList<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        elements.getElementValuesWithDefaults(mirror).entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        for (AnnotationValue value : parts(entry.getValue())) {
          items.add(item(element, mirror, value, visitor));
        }
      }
    }
    return items;
  }

  /** The elements of an array, or the value itself. */
  private static List<AnnotationValue> parts(AnnotationValue value) {
    if (!(value.getValue() instanceof List<?> list)) {
      return List.of(value);
    }
    List<AnnotationValue> values = new ArrayList<>();
    for (Object element : list) {
      values.add((AnnotationValue) element);
    }
    return values;
  }

  private static <T> Item<T> item(
      Element element, AnnotationMirror mirror, AnnotationValue value, Visitor<T> visitor) {
    T read = value.accept(visitor, null);
    if (read == null) {
      throw new MissingTypeException(value.toString());
    }
    return new Item<>(read, Site.of(element, mirror, value));
  }

  /** Gives null for what is not of its kind. */
  private abstract static class Visitor<T>
      extends SimpleAnnotationValueVisitor14<@Nullable T, @Nullable Void> {}

  private static final class Strings extends Visitor<String> {
    @Override
    public @Nullable String visitString(String value, @Nullable Void unused) {
      return value.equals(ERROR) ? null : value;
    }
  }

  private static final class Integers extends Visitor<Integer> {
    @Override
    public Integer visitInt(int value, @Nullable Void unused) {
      return value;
    }
  }

  private static final class Booleans extends Visitor<Boolean> {
    @Override
    public Boolean visitBoolean(boolean value, @Nullable Void unused) {
      return value;
    }
  }

  private static final class Doubles extends Visitor<Double> {
    @Override
    public Double visitDouble(double value, @Nullable Void unused) {
      return value;
    }
  }

  private static final class Constants extends Visitor<String> {
    @Override
    public String visitEnumConstant(VariableElement c, @Nullable Void unused) {
      return c.getSimpleName().toString();
    }
  }

  private static final class TypeMirrors extends Visitor<TypeMirror> {
    @Override
    public TypeMirror visitType(TypeMirror type, @Nullable Void unused) {
      JavaTypes.require(type);
      return type;
    }
  }

  private static final class DTypes extends Visitor<DTypeModel> {
    @Override
    public @Nullable DTypeModel visitEnumConstant(VariableElement c, @Nullable Void unused) {
      return DTypeModel.ofName(c.getSimpleName().toString()).orElse(null);
    }
  }
}
