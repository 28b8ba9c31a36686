package io.monomorph.setting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways in which a function runs, with the settings that each takes. A setting that would be
 * ignored is refused.
 *
 * @see io.monomorph.UniversalFunction
 */
public enum CallForm {
  /** Element by element, to new or existing buffers. */
  APPLY(methods("apply"), Setting.WHERE, Setting.DTYPE, Setting.CASTING, Setting.ON),

  /** Element by element, to be computed later. */
  LAZY(methods("lazy"), Setting.DTYPE, Setting.CASTING),

  /** Every element with every other one. */
  OUTER(methods("outer"), Setting.WHERE, Setting.DTYPE, Setting.CASTING, Setting.ON),

  /** Along axes. */
  REDUCE(
      methods("reduce", "reduction"),
      Setting.WHERE,
      Setting.DTYPE,
      Setting.CASTING,
      Setting.KEEP_DIMS,
      Setting.INITIAL,
      Setting.ON),

  /** All steps along an axis. */
  ACCUMULATE(methods("accumulate"), Setting.DTYPE, Setting.CASTING),

  /** Along parts of an axis. */
  REDUCE_AT(methods("reduceAt"), Setting.DTYPE, Setting.CASTING),

  /** In place at an index, where NumPy's {@code ufunc.at} takes no settings. */
  AT(methods("at")),

  /** A declared reduction, to its results or its states. */
  STATES(methods("apply", "partial"), Setting.WHERE, Setting.DTYPE, Setting.KEEP_DIMS),

  /** The states of a declared reduction, from what was written down of them. */
  RESTORE(methods("restore"), Setting.DTYPE);

  private static final Set<CallForm> DECLARED = EnumSet.of(STATES, RESTORE);

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final String[] methods;

  @SuppressWarnings("ImmutableEnumChecker") // it is List.of(...)
  private final List<Setting> taken;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Setting[] refused;

  CallForm(String[] methods, Setting... taken) {
    this.methods = methods;
    this.taken = List.of(taken);
    Set<Setting> rest = EnumSet.allOf(Setting.class);
    rest.removeAll(this.taken);
    this.refused = rest.toArray(Setting[]::new);
  }

  private static String[] methods(String... methods) {
    return methods;
  }

  /** The methods that set something. */
  enum Setting {
    WHERE("where"),
    DTYPE("dtype"),
    CASTING("casting"),
    KEEP_DIMS("keepDims"),
    INITIAL("initial"),
    ON("on");

    private final String method;

    Setting(String method) {
      this.method = method;
    }

    @Override
    public String toString() {
      return method;
    }
  }

  /**
   * Makes sure that all settings that are made count here.
   *
   * @param function its name
   * @throws UnsupportedOperationException if one does not
   */
  void check(String function, UfuncOptions options) {
    for (Setting setting : refused) {
      if (options.isSet(setting)) {
        throw new UnsupportedOperationException(
            "%s of %s does not take %s(...): it takes %s; %s is for %s"
                .formatted(
                    join(List.of(methods), "or"),
                    function,
                    setting,
                    taken.isEmpty() ? "no settings" : join(taken, "and"),
                    setting,
                    join(takers(setting), "and")));
      }
    }
  }

  private List<String> takers(Setting setting) {
    List<String> takers = new ArrayList<>();
    for (CallForm form : values()) {
      if (form.taken.contains(setting) && DECLARED.contains(form) == DECLARED.contains(this)) {
        takers.addAll(List.of(form.methods));
      }
    }
    return takers;
  }

  private static String join(List<?> all, String last) {
    String names = all.stream().map(Object::toString).collect(Collectors.joining(", "));
    int comma = names.lastIndexOf(", ");
    return comma < 0
        ? names
        : names.substring(0, comma) + " " + last + " " + names.substring(comma + 2);
  }
}
