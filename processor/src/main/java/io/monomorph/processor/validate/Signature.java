package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorForm;
import io.monomorph.processor.model.AccessorForm.Role;
import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.DTypeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What an accessor method returns and takes, in the words of one declaration.
 *
 * @param given a method whose form is to be kept as far as it is one, or null
 * @param core the core type
 * @param index the type of places
 * @param source the type that becomes a core
 * @param names how the declaration names classes
 */
record Signature(
    @Nullable AccessorModel given,
    String core,
    String index,
    String source,
    UnaryOperator<String> names) {

  /** The signature for a kind and a dtype; {@code #} stands for the name of the method. */
  String text(AccessorKind kind, @Nullable DTypeModel dtype) {
    DTypeModel shown = dtype == null ? DTypeModel.FLOAT64 : dtype;
    AccessorForm form = closest(kind.forms(dtype != null), shown.isComplex());
    List<String> parameters = new ArrayList<>();
    for (AccessorForm.Parameter parameter : form.parameters()) {
      String type = type(parameter.role(), shown);
      if (parameter.role() == Role.VALUE && shown.isComplex()) {
        parameters.add(type + " re");
        parameters.add(type + " im");
      } else {
        parameters.add(type + " " + parameter.name());
      }
    }
    return "%s #(%s)".formatted(type(form.result(), shown), String.join(", ", parameters));
  }

  /** The form that is most like the one of the given method. */
  private AccessorForm closest(List<AccessorForm> forms, boolean complex) {
    if (given == null) {
      return forms.get(0);
    }
    List<TypeMirror> parameters = given.parameters();
    return forms.stream()
        .min(
            Comparator.comparingInt(
                    (AccessorForm form) -> Math.abs(form.roles(complex).size() - parameters.size()))
                .thenComparingInt(form -> -likeness(form.roles(complex), parameters)))
        .orElseThrow();
  }

  /** How many parameters are arrays of places or extents as in a form, or none as there. */
  private static int likeness(List<Role> roles, List<TypeMirror> parameters) {
    int alike = 0;
    for (int k = 0; k < Math.min(roles.size(), parameters.size()); k++) {
      boolean array = isLongs(parameters.get(k));
      alike += array == (roles.get(k) == Role.LONGS) ? 1 : 0;
    }
    return alike;
  }

  private static boolean isLongs(TypeMirror type) {
    return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.LONG;
  }

  private String type(Role role, DTypeModel dtype) {
    return switch (role) {
      case CORE, ANY -> core;
      case SOURCE -> source;
      case INDEX -> index;
      case VALUE -> Forms.primitive(dtype.carrier());
      case BLOCK -> Forms.primitive(dtype.block()) + "[]";
      case INT -> "int";
      case BOOLEAN -> "boolean";
      case LONGS -> "long[]";
      case VOID -> "void";
      case OPTIONS -> names.apply(AccessorShapes.MAP) + "<String, Object>";
      case MEMORY -> names.apply(AccessorShapes.MEMORY);
      case LAYOUT -> names.apply(AccessorShapes.LAYOUT);
      case BUFFER -> names.apply(AccessorShapes.ND_BUFFER);
    };
  }
}
