package io.monomorph.processor.generate;

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
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
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
    List<Choice> sources = new ArrayList<>();
    for (AccessorModel wraps : backend.all(AccessorKind.WRAPS)) {
      if (wraps.dtype() == buffer.dtype()) {
        sources.add(choice(wraps, buffer.type(), false, "wrap", false));
      }
    }
    return sources;
  }

  private List<Choice> choosing(BackendModel backend) {
    boolean hidden = surroundings.isHidden(backend.type());
    List<Choice> choosing = new ArrayList<>();
    for (AccessorModel wraps : backend.all(AccessorKind.WRAPS)) {
      if (wraps.dtype() == null) {
        choosing.add(choice(wraps, ClassName.get(backend.type()), hidden, wraps.name(), true));
      }
    }
    return choosing;
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
    for (Choice core : cores) {
      resolves.add(JavaTypes.name(types.erasure(core.type())));
    }
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
        if (!contains(rest, choice.type())) {
          rest.add(choice);
        }
      }
    }
    rest.sort(ProviderPlanner::compare);
    List<Case> ordered = new ArrayList<>();
    while (!rest.isEmpty()) {
      ordered.add(rest.remove(withoutSubtype(rest)).action());
    }
    return List.copyOf(ordered);
  }

  private static int compare(Choice one, Choice other) {
    int byChoosing = Boolean.compare(one.action().choosesDType(), other.action().choosesDType());
    return byChoosing != 0
        ? byChoosing
        : one.action().type().toString().compareTo(other.action().type().toString());
  }

  private boolean contains(List<Choice> choices, TypeMirror type) {
    for (Choice choice : choices) {
      if (types.isSame(choice.type(), type)) {
        return true;
      }
    }
    return false;
  }

  /** The position of the first type of which no other is a subtype. */
  private int withoutSubtype(List<Choice> choices) {
    int first = 0;
    while (hasSubtype(first, choices)) {
      first++;
    }
    return first;
  }

  private boolean hasSubtype(int position, List<Choice> choices) {
    for (int k = 0; k < choices.size(); k++) {
      if (k != position
          && types.isAssignable(choices.get(k).type(), choices.get(position).type())) {
        return true;
      }
    }
    return false;
  }
}
