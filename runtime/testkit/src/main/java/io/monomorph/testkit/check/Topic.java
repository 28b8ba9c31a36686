package io.monomorph.testkit.check;

import java.util.List;

/** The checks, by what they are about. */
public enum Topic {
  /** Elements one at a time. */
  ELEMENTS(ElementChecks.ALL),
  /** Elements many at a time. */
  BLOCKS(BlockChecks.ALL),
  /** Boxes of storage in chunks. */
  REGIONS(RegionChecks.ALL),
  /** Other layouts of the same elements. */
  VIEWS(ViewChecks.ALL),
  /** All elements at once. */
  ASSIGNMENT(AssignChecks.ALL),
  /** Equality and texts. */
  COMPARISON(CompareChecks.ALL),
  /** Operations that write where they read. */
  OVERLAP(OverlapChecks.ALL),
  /** Operands of different shapes. */
  BROADCASTING(BroadcastChecks.ALL),
  /** Storage and views that can only be read. */
  READ_ONLY(ReadOnlyChecks.ALL),
  /** Parts that indices select. */
  INDEXING(IndexChecks.ALL),
  /** Universal functions. */
  UFUNCS(UfuncChecks.ALL),
  /** Targets, masks and casts of universal functions. */
  UFUNC_FORMS(UfuncFormChecks.ALL),
  /** Reductions and scans. */
  REDUCTIONS(ReductionChecks.ALL),
  /** Functions that the backend computes in its own way. */
  OVERRIDES(OverrideChecks.ALL),
  /** Providers and registries. */
  RESOLUTION(ResolveChecks.ALL),
  /** Flush and close. */
  LIFETIME(LifetimeChecks.ALL),
  /** Exceptions half-way. */
  FAILURES(FailureChecks.ALL),
  /** Several threads. */
  THREADS(ThreadChecks.ALL),
  /** No elements, one, and very many. */
  SIZES(SizeChecks.ALL);

  @SuppressWarnings("ImmutableEnumChecker") // the lists are those of List.of
  private final List<Check> checks;

  Topic(List<Check> checks) {
    this.checks = checks;
  }

  /** The checks about it. */
  public List<Check> checks() {
    return checks;
  }
}
