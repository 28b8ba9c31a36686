package io.monomorph.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ProviderModel;
import io.monomorph.processor.model.ProviderModel.Case;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** Puts the types that a backend wraps into the order in which they are to be tested. */
public final class ProviderPlanner {
  private final JavaTypes types;
  private final Surroundings surroundings;

  public ProviderPlanner(JavaTypes types, Surroundings surroundings) {
    this.types = types;
    this.surroundings = surroundings;
  }

  /** A type and what to do with it; the type is kept beside because its name cannot be compared. */
  private record Choice(TypeMirror type, Case action) {}

  /** The provider of a sound declaration. */
  public ProviderModel plan(BackendModel backend, List<BufferModel> buffers) {
    Map<DTypeModel, List<Case>> byDType = new EnumMap<>(DTypeModel.class);
    List<Choice> cores = new ArrayList<>();
    List<Choice> sources = new ArrayList<>();
    List<Choice> choosing = choosing(backend);
    for (BufferModel buffer : buffers) {
      Choice core = core(backend, buffer);
      List<Choice> own = sources(backend, buffer);
      cores.add(core);
      sources.addAll(own);
      byDType.put(buffer.dtype(), ordered(List.of(core), own, choosing));
    }
    return new ProviderModel(
        Names.provider(backend.type()),
        ClassName.get(backend.type()),
        backend.name(),
        backend.priority(),
        backend.options(),
        buffers,
        resolves(backend, cores),
        ordered(cores, choosing, sources),
        byDType);
  }

  private static Choice core(BackendModel backend, BufferModel buffer) {
    return new Choice(
        backend.coreOf(buffer.dtype()),
        new Case(buffer.core().type(), buffer.type(), false, "wrap", true, false));
  }

  private static List<Choice> sources(BackendModel backend, BufferModel buffer) {
    return backend
        .all(AccessorKind.WRAPS)
        .filter(a -> a.dtype() == buffer.dtype())
        .map(a -> choice(a, buffer.type(), false, "wrap", false))
        .toList();
  }

  private List<Choice> choosing(BackendModel backend) {
    boolean hidden = surroundings.isHidden(backend.type());
    return backend
        .all(AccessorKind.WRAPS)
        .filter(a -> a.dtype() == null)
        .map(a -> choice(a, ClassName.get(backend.type()), hidden, a.name(), true))
        .toList();
  }

  private static Choice choice(
      AccessorModel accessor,
      ClassName target,
      boolean hidden,
      String method,
      boolean choosesDType) {
    TypeMirror source = accessor.parameter(0);
    return new Choice(
        source, new Case(JavaTypes.name(source), target, hidden, method, false, choosesDType));
  }

  private List<TypeName> resolves(BackendModel backend, List<Choice> cores) {
    Set<TypeName> resolves = new LinkedHashSet<>();
    cores.forEach(core -> resolves.add(JavaTypes.name(types.erasure(core.type()))));
    for (TypeSite entry : backend.resolves()) {
      resolves.add(JavaTypes.name(types.erasure(entry.type())));
    }
    return List.copyOf(resolves);
  }

  /**
   * Subtypes before their supertypes, otherwise what chooses the dtype last, and by name; of one
   * type the first given wins.
   */
  @SafeVarargs
  private List<Case> ordered(List<Choice>... groups) {
    List<Choice> rest = new ArrayList<>();
    for (List<Choice> group : groups) {
      for (Choice choice : group) {
        if (rest.stream().noneMatch(r -> types.isSame(r.type(), choice.type()))) {
          rest.add(choice);
        }
      }
    }
    rest.sort(
        Comparator.comparing((Choice choice) -> choice.action().choosesDType())
            .thenComparing(choice -> choice.action().type().toString()));
    List<Case> ordered = new ArrayList<>();
    while (!rest.isEmpty()) {
      Choice next = rest.stream().filter(c -> hasNoSubtype(c, rest)).findFirst().orElseThrow();
      rest.remove(next);
      ordered.add(next.action());
    }
    return List.copyOf(ordered);
  }

  private boolean hasNoSubtype(Choice choice, List<Choice> others) {
    return others.stream()
        .noneMatch(o -> !o.equals(choice) && types.isAssignable(o.type(), choice.type()));
  }
}
