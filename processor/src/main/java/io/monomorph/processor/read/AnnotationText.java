package io.monomorph.processor.read;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/** Annotations of ours as a source writes them, the same from every compiler. */
public final class AnnotationText {
  private AnnotationText() {}

  /** The annotation with the members that are given. */
  public static String of(AnnotationMirror mirror) {
    String members =
        mirror.getElementValues().entrySet().stream()
            .map(entry -> entry.getKey().getSimpleName() + " = " + text(entry.getValue()))
            .sorted()
            .collect(Collectors.joining(", "));
    String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
    return "@" + name + (members.isEmpty() ? "" : "(" + members + ")");
  }

  /** A number as short as it can be written. */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9 && !isNegativeZero(value);
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  private static boolean isNegativeZero(double value) {
    return Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(-0.0);
  }

  private static String text(AnnotationValue value) {
    return value.accept(new Text(), null);
  }

  private static final class Text extends SimpleAnnotationValueVisitor14<String, @Nullable Void> {
    @Override
    protected String defaultAction(Object value, @Nullable Void unused) {
      return value.toString();
    }

    @Override
    public String visitString(String value, @Nullable Void unused) {
      return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String visitDouble(double value, @Nullable Void unused) {
      return number(value);
    }

    @Override
    public String visitEnumConstant(VariableElement constant, @Nullable Void unused) {
      return JavaTypes.owner(constant).getSimpleName() + "." + constant.getSimpleName();
    }

    @Override
    public String visitType(TypeMirror type, @Nullable Void unused) {
      return type + ".class";
    }

    @Override
    public String visitArray(List<? extends AnnotationValue> values, @Nullable Void unused) {
      return values.size() == 1
          ? text(values.get(0))
          : values.stream().map(AnnotationText::text).collect(Collectors.joining(", ", "{", "}"));
    }
  }
}
