package io.monomorph.processor.validate;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.OverrideModel;
import io.monomorph.processor.model.OverridePlan;
import io.monomorph.processor.model.OverridePlan.Argument;
import io.monomorph.processor.model.OverridePlan.Kind;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.OverrideReader;
import io.monomorph.processor.read.Surroundings;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds out how a method that computes a function is called, or why it cannot be. */
public final class OverrideShapes {
  private static final String FACE = "io.monomorph.";
  private static final String ND_BUFFER = "io.monomorph.NdBuffer";
  private static final String LAYOUT = "io.monomorph.layout.Layout";

  /** The class of results whose size nobody knows in advance. */
  private static final String INDICES = "io.monomorph.Int64Buffer";

  private static final Set<TypeKind> CARRIERS =
      EnumSet.of(TypeKind.BOOLEAN, TypeKind.INT, TypeKind.LONG, TypeKind.FLOAT, TypeKind.DOUBLE);

  private final JavaTypes types;
  private final Surroundings surroundings;
  private final BackendModel backend;

  public OverrideShapes(JavaTypes types, Surroundings surroundings, BackendModel backend) {
    this.types = types;
    this.surroundings = surroundings;
    this.backend = backend;
  }

  /**
   * What was found out.
   *
   * @param plan how to call the method, if nothing is wrong
   * @param fault what is wrong with its parameters or its result, as the rest of a sentence
   * @param dtypes what is wrong with the dtypes that it names, or does not name, likewise
   * @param possible the dtypes that it may name
   */
  public record Found(
      @Nullable OverridePlan plan, String fault, String dtypes, List<DTypeModel> possible) {
    static Found fault(String fault) {
      return new Found(null, fault, "", List.of());
    }
  }

  /** Holds the parameters and the result of a method against those of its function. */
  public Found find(OverrideModel override, ExecutableElement function) {
    List<TypeMirror> given = override.parameters();
    List<Argument> arguments = new ArrayList<>();
    Set<DTypeModel> dtypes = EnumSet.noneOf(DTypeModel.class);
    String ambiguous = "";
    boolean overAll = false;
    int next = 0;
    int inputs = 0;
    int others = 0;
    for (VariableElement parameter : function.getParameters()) {
      TypeMirror type = parameter.asType();
      TypeMirror taken = next < given.size() ? given.get(next) : null;
      if (isInput(type)) {
        int input = inputs++;
        if (taken == null) {
          return Found.fault(takes(given) + ", but the function has more inputs");
        }
        Kind kind = kind(taken, given, next);
        if (kind == null) {
          return Found.fault(
              "takes %s, which is neither a core nor a buffer of this backend, and no number"
                  .formatted(show(taken)));
        }
        arguments.add(new Argument(kind, name(taken), input));
        next++;
        if (kind == Kind.CORE) {
          arguments.add(new Argument(Kind.LAYOUT, ClassName.of(LAYOUT), input));
          next++;
        }
        if (kind == Kind.CORE || kind == Kind.WHOLE) {
          List<DTypeModel> held = held(taken);
          dtypes.addAll(held);
          if (held.size() > 1 && override.dtypes().isEmpty()) {
            ambiguous =
                "takes the core %s, which has elements of %s: name the dtypes that it is for"
                    .formatted(show(taken), list(held));
          }
        } else if (kind == Kind.BUFFER) {
          dtypes.addAll(buffered(taken));
        }
      } else if (taken != null && types.isSame(taken, type)) {
        arguments.add(new Argument(Kind.OTHER, name(taken), others++));
        next++;
      } else if (types.isArrayOf(type, TypeKind.INT) && next == given.size()) {
        overAll = true;
      } else {
        return Found.fault(
            takes(given) + ", but the function has a parameter of type " + show(type));
      }
    }
    if (next < given.size()) {
      return Found.fault(takes(given) + ", but the function has fewer parameters");
    }
    if (arguments.stream().noneMatch(argument -> isBuffer(argument.kind()))) {
      return Found.fault(takes(given) + ", and so no buffer");
    }
    if (!gives(override, function, overAll)) {
      return Found.fault("returns " + show(override.method().getReturnType()));
    }
    for (DTypeModel named : override.dtypes()) {
      if (!dtypes.contains(named)) {
        ambiguous = "is for %s, of which its parameters cannot be".formatted(named.numpyName());
      }
    }
    if (!ambiguous.isEmpty()) {
      return new Found(null, "", ambiguous, List.copyOf(dtypes));
    }
    boolean tells = arguments.stream().allMatch(OverrideShapes::tellsDType);
    List<DTypeModel> tested =
        !override.dtypes().isEmpty()
            ? override.dtypes()
            : tells ? List.<DTypeModel>of() : List.copyOf(dtypes);
    return new Found(
        new OverridePlan(override.function(), callee(override), arguments, tested, overAll),
        "",
        "",
        List.copyOf(dtypes));
  }

  /** Whether a parameter of a function is one of its inputs. */
  public boolean isInput(TypeMirror type) {
    return types.isNamed(type, "java.lang.Object") || types.isNamed(type, ND_BUFFER);
  }

  private static boolean isBuffer(Kind kind) {
    return kind == Kind.WHOLE || kind == Kind.CORE || kind == Kind.BUFFER;
  }

  /** Cores of several classes may be below one. */
  private static boolean tellsDType(Argument argument) {
    return argument.kind() != Kind.WHOLE && argument.kind() != Kind.CORE;
  }

  private @Nullable Kind kind(TypeMirror taken, List<TypeMirror> given, int at) {
    if (CARRIERS.contains(taken.getKind())) {
      return Kind.NUMBER;
    }
    if (!buffered(taken).isEmpty()) {
      return Kind.BUFFER;
    }
    if (held(taken).isEmpty()) {
      return null;
    }
    boolean placed = at + 1 < given.size() && types.isNamed(given.get(at + 1), LAYOUT);
    return placed ? Kind.CORE : Kind.WHOLE;
  }

  /** The dtypes whose core a type is. */
  private List<DTypeModel> held(TypeMirror type) {
    return backend.dtypes().stream()
        .filter(dtype -> backend.reader(dtype).isPresent())
        .filter(dtype -> types.isSame(backend.coreOf(dtype), type))
        .toList();
  }

  /** The dtypes of the backend whose buffers are of a type that is one of buffers. */
  private List<DTypeModel> buffered(TypeMirror type) {
    DTypeModel own = own(type);
    return backend.dtypes().stream()
        .filter(
            dtype ->
                own != null
                    ? own == dtype
                    : types.isNamed(type, ND_BUFFER)
                        || types.isNamed(type, FACE + dtype.typeName() + "Buffer"))
        .toList();
  }

  private @Nullable DTypeModel own(TypeMirror type) {
    return OverrideReader.ownBuffer(backend.type(), type);
  }

  private boolean gives(OverrideModel override, ExecutableElement function, boolean overAll) {
    TypeMirror wanted = function.getReturnType();
    TypeMirror given = override.method().getReturnType();
    if (types.isArrayOf(wanted, TypeKind.DECLARED)) {
      TypeMirror one = types.optional(given).orElse(given);
      return types.isArrayOf(one, TypeKind.DECLARED)
          && types.isBelow(types.component(one), ND_BUFFER);
    }
    TypeKind primitive = types.carried(given);
    if (primitive != null) {
      return wanted.getKind() == TypeKind.BOOLEAN
          ? primitive == TypeKind.BOOLEAN
          : overAll && CARRIERS.contains(primitive);
    }
    TypeMirror one = types.optional(given).orElse(given);
    if (wanted.getKind() == TypeKind.BOOLEAN || (!types.isReference(one) && own(one) == null)) {
      return false;
    }
    return own(one) != null
        || (!held(one).isEmpty() && !types.isNamed(wanted, INDICES))
        || types.isNamed(one, ND_BUFFER)
        || (types.isBelow(one, ND_BUFFER)
            && (types.isNamed(wanted, ND_BUFFER) || types.isAssignable(one, wanted)));
  }

  private Callee callee(OverrideModel override) {
    TypeElement owner = JavaTypes.owner(override.method());
    List<TypeName> parameters = override.parameters().stream().map(this::name).toList();
    return new Callee(
        ClassName.get(owner), surroundings.isHidden(owner), override.name(), parameters, List.of());
  }

  private TypeName name(TypeMirror type) {
    DTypeModel own = own(type);
    return own == null ? JavaTypes.name(type) : Names.buffer(backend.type(), own);
  }

  private String show(TypeMirror type) {
    DTypeModel own = own(type);
    return own == null ? types.show(type) : Names.buffer(backend.type(), own).simpleName();
  }

  private String takes(List<TypeMirror> given) {
    return given.stream().map(this::show).collect(Collectors.joining(", ", "takes (", ")"));
  }

  private static String list(Iterable<DTypeModel> dtypes) {
    List<String> names = new ArrayList<>();
    dtypes.forEach(dtype -> names.add(dtype.numpyName()));
    return names.stream().collect(Collectors.joining(", "));
  }
}
