package io.monomorph.expression;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.BoundCall;
import io.monomorph.execution.ParallelParts;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Cuts graphs along their first axis, where everything that is computed as a whole is computed row
 * by row. All passes over a part then find its elements in the cache.
 */
final class RowParts {
  /** Elements of a part: those of some results fit into the second-level cache. */
  private static final long PART = 1 << 16;

  private final int rank;
  private final long rows;
  private final long from;
  private final long count;
  private final IdentityHashMap<Operand, Operand> parts = new IdentityHashMap<>();

  private RowParts(int rank, long rows, long from, long count) {
    this.rank = rank;
    this.rows = rows;
    this.from = from;
    this.count = count;
  }

  /** Part of the rows of nodes of one shape. */
  static List<Operand> of(List<? extends Operand> roots, long from, long count) {
    Layout layout = roots.get(0).layout();
    RowParts parts = new RowParts(layout.rank(), layout.shape(0), from, count);
    List<Operand> all = new ArrayList<>();
    roots.forEach(root -> all.add(parts.part(root)));
    return all;
  }

  /** The number of rows to take at once, or 0 if nodes of one shape are not to be cut. */
  static long rows(List<? extends Operand> roots) {
    Layout layout = roots.get(0).layout();
    if (layout.rank() < 2 || layout.size() < 2 * PART || layout.shape(0) < 2) {
      return 0;
    }
    Survey survey = new Survey(layout);
    boolean fits = roots.stream().allMatch(survey::fits);
    return fits && survey.wholes > 0
        ? Math.max(1, PART / Math.max(1, layout.size() / layout.shape(0)))
        : 0;
  }

  /** Looks at a graph. */
  private static final class Survey {
    private final Layout layout;
    private int wholes;

    Survey(Layout layout) {
      this.layout = layout;
    }

    boolean fits(Operand of) {
      if (!(of instanceof Node node)) {
        return true;
      }
      if (node instanceof Deferred deferred) {
        wholes++;
        return deferred.isByRows()
            && hasRows(deferred)
            && hasRows(deferred.inputs().get(0))
            && fits(deferred.inputs().get(0));
      }
      if (node instanceof Window window) {
        return !isDeferred(window);
      }
      return (node.layout().rank() < layout.rank() ? !isDeferred(node) : hasRows(node))
          && node.inputs().stream().allMatch(this::fits);
    }

    private boolean hasRows(Operand of) {
      return of.layout().rank() == layout.rank() && of.layout().shape(0) == layout.shape(0);
    }

    private static boolean isDeferred(Operand of) {
      return of instanceof Deferred
          || (of instanceof Node node && node.inputs().stream().anyMatch(Survey::isDeferred));
    }
  }

  private Operand part(Operand of) {
    Operand known = parts.get(of);
    if (known == null) {
      known = cut(of);
      parts.put(of, known);
    }
    return known;
  }

  private Operand cut(Operand of) {
    if (of.layout().rank() < rank || of.layout().shape(0) != rows) {
      return of;
    }
    if (!(of instanceof Node node) || of instanceof Window) {
      return ParallelParts.slice(of, 0, from, count);
    }
    List<Operand> inputs = new ArrayList<>();
    node.inputs().forEach(input -> inputs.add(part(input)));
    if (node instanceof Cast) {
      return new Cast(inputs.get(0), node.dtype());
    }
    Layout layout = ResultLayouts.like(Views.slice(node.layout(), 0, from, 1, count), Order.K);
    if (node instanceof Deferred deferred) {
      return deferred.of(inputs, layout);
    }
    BoundCall call = ((Output) node).call();
    return new Output(
        new BoundCall(call.table(), call.signature(), inputs, layout), ((Output) node).number());
  }
}
