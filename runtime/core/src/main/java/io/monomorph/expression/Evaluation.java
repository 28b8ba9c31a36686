package io.monomorph.expression;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.execution.ParallelParts;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates graphs: first what is computed as a whole, each in a pass of its own, and then the
 * results in one pass over the elements.
 */
public final class Evaluation {
  /** Shorter rows than this are better computed all at once. */
  private static final long SHORT_ROW = 128;

  /** What comes from storage, which may be larger than memory, is only kept if it is no more. */
  private static final long MOST_KEPT = 1 << 23;

  private final @Nullable ForkJoinPool pool;
  private final IdentityHashMap<Operand, Operand> ready = new IdentityHashMap<>();
  private final List<Window> views = new ArrayList<>();
  private final boolean inCache;
  private final @Nullable Watch watch;
  private final SmallSteps steps = new SmallSteps();
  private @Nullable SharedResults shared;

  /** Where a result may be kept until the last pass overwrites it. */
  private @Nullable Operand room;

  /** One that may use the threads of a pool, and may be watched. */
  public Evaluation(@Nullable ForkJoinPool pool, @Nullable Watch watch) {
    this(pool, watch, false);
  }

  /**
   * One for a part of a graph.
   *
   * @param inCache whether it is so small that whatever is kept of it stays in the cache
   */
  private Evaluation(@Nullable ForkJoinPool pool, @Nullable Watch watch, boolean inCache) {
    this.pool = pool;
    this.watch = watch;
    this.inCache = inCache;
  }

  /** An operand that can be read by blocks: of a node one in which nothing is deferred. */
  public static Operand ready(Operand of) {
    if (!(of instanceof Node)) {
      return of;
    }
    Evaluation evaluation = new Evaluation(null, null);
    return evaluation.readable(evaluation.resolve(of));
  }

  /**
   * An operand for who reads elements row by row: a buffer if it would ask for a few of them at a
   * time, or for the same again and again. Those are kept once, so that the order in which they are
   * added stays that of their layout.
   */
  private Operand readable(Operand of) {
    if (!(of instanceof Node)) {
      return of;
    }
    Layout once = Views.once(of.layout());
    if (once.size() < of.layout().size()) {
      Operand elements = evaluateReady(of.withLayout(once, true));
      return elements.withLayout(Views.broadcastTo(elements.layout(), of.layout().shape()), true);
    }
    boolean fits = !Node.isStorage(of) || of.layout().size() <= MOST_KEPT;
    return fits && isReadInShortRows(of) ? evaluateReady(of) : of;
  }

  /** Whether who reads elements row by row would ask for a few of them at a time. */
  private static boolean isReadInShortRows(Operand of) {
    Layout layout = of.layout();
    if (layout.rank() < 2) {
      return false;
    }
    int[] axes = ResultLayouts.memoryAxes(layout);
    long inner = layout.shape(axes[axes.length - 1]);
    return inner < SHORT_ROW && layout.size() > inner;
  }

  /** Computes a new buffer on the heap. */
  public Operand evaluate(Operand of) {
    return Node.isStorage(of)
        ? StorageOperation.call("evaluation", () -> evaluateOne(of))
        : evaluateOne(of);
  }

  private Operand evaluateOne(Operand of) {
    if ((of instanceof Output || of instanceof Cast) && SmallSteps.isSmall(of.layout())) {
      Operand result = resolve(of);
      if (!(result instanceof Node)) {
        return result;
      }
    }
    Layout layout = ResultLayouts.like(of.layout(), Order.K);
    Operand whole = of instanceof Deferred deferred ? whole(deferred, layout) : null;
    if (whole != null) {
      return whole;
    }
    Operand result = Allocator.heap().allocate(of.dtype(), layout);
    into(List.of(result), List.of(of));
    return result;
  }

  /** What is computed as a whole, if that makes a new buffer which is laid out as the result. */
  private @Nullable Operand whole(Deferred of, Layout layout) {
    if (!inCache && RowParts.rows(List.of(of)) > 0) {
      return null;
    }
    shared = new SharedResults(List.of(of), inCache);
    Operand result = resolve(of);
    boolean fresh = !result.isReadOnly() && !of.readsFrom(result);
    return fresh && result.layout().equals(layout) ? result : null;
  }

  private Operand evaluateReady(Operand of) {
    return new Evaluation(pool, null, inCache).evaluate(of);
  }

  /** Computes operands of one shape into as many buffers, which may share elements with inputs. */
  public void into(List<Operand> outs, List<? extends Operand> of) {
    if (hasStorage(outs) || hasStorage(of)) {
      StorageOperation.run("evaluation", () -> evaluate(outs, of));
    } else {
      evaluate(outs, of);
    }
  }

  private static boolean hasStorage(List<? extends Operand> operands) {
    for (Operand operand : operands) {
      if (Node.isStorage(operand)) {
        return true;
      }
    }
    return false;
  }

  private void evaluate(List<Operand> outs, List<? extends Operand> of) {
    boolean overwrites = mayOverwrite(of, outs);
    room = overwrites || outs.size() > 1 ? null : outs.get(0);
    long rows = inCache || overwrites ? 0 : RowParts.rows(of);
    if (rows > 0) {
      intoByRows(outs, of, rows);
      return;
    }
    if (of.size() > 1) {
      steps.keepAll();
    }
    shared = new SharedResults(of, inCache);
    List<Operand> roots = new ArrayList<>();
    of.forEach(root -> roots.add(Window.pushed(resolve(root))));
    ByteFunctions.replaceIn(roots);
    if (outs.size() == 1 && watch == null && isOneCall(roots.get(0))) {
      ElementwiseCall.into(((Output) roots.get(0)).call(), outs.get(0), pool);
      return;
    }
    if (outs.get(0).layout().size() == 0) {
      return;
    }
    if (outs.size() == 1 && !(roots.get(0) instanceof Node)) {
      Assignment.copy(roots.get(0), outs.get(0));
      return;
    }
    Sources sources = new Sources(roots);
    sources.operands().replaceAll(source -> safe(source, outs));
    Layout layout = outs.get(0).layout();
    long size = layout.size();
    if (StoragePass.concerns(sources, outs)) {
      new StoragePass(outs, roots, sources, watch).run(pool);
      return;
    }
    if (pool == null || !ParallelParts.isWorthIt(size)) {
      run(Program.to(outs, roots, sources), 0, size);
      return;
    }
    long blocks = (size + Limits.BLOCK - 1) / Limits.BLOCK;
    ParallelParts.run(
        pool,
        blocks,
        size,
        (from, count) ->
            run(
                Program.to(outs, roots, sources),
                from * Limits.BLOCK,
                Math.min(size, (from + count) * Limits.BLOCK)));
  }

  /** Whether there is only one step, for which blocks are of no use. */
  private static boolean isOneCall(Operand root) {
    return root instanceof Output output
        && output.call().signature().size() == output.inputs().size() + 1
        && SmallSteps.areReady(output.inputs());
  }

  private void run(Program program, long from, long end) {
    if (watch == null) {
      program.run(from, end);
      return;
    }
    watch.run(program, from, end);
  }

  private void intoByRows(List<Operand> outs, List<? extends Operand> of, long rows) {
    Layout layout = outs.get(0).layout();
    long all = layout.shape(0);
    ParallelParts.Part part =
        (from, count) -> {
          for (long row = from; row < from + count; row += rows) {
            long first = row;
            long n = Math.min(rows, from + count - row);
            List<Operand> parts = new ArrayList<>();
            outs.forEach(out -> parts.add(ParallelParts.slice(out, 0, first, n)));
            new Evaluation(null, null, true).into(parts, RowParts.of(of, first, n));
            if (watch != null) {
              watch.addShare(n, all);
            }
          }
        };
    if (pool == null || !ParallelParts.isWorthIt(layout.size())) {
      part.run(0, all);
    } else {
      ParallelParts.run(pool, all, layout.size(), part);
    }
  }

  /** Whether what is written first may be read for what is written later. */
  private static boolean mayOverwrite(List<? extends Operand> of, List<Operand> outs) {
    for (Operand root : of) {
      for (Operand out : outs) {
        if (root instanceof Node node && node.readsFrom(out)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A source, or a copy of it if it would be overwritten before it is read. */
  private static Operand safe(Operand source, List<Operand> outs) {
    for (Operand out : outs) {
      if (Assignment.hazard(source, out)) {
        return Assignment.snapshot(source);
      }
    }
    return source;
  }

  /** Makes everything ready that a node depends on, and then the node itself. */
  private Operand resolve(Operand of) {
    if (of instanceof Node node) {
      // A list of its own: the JIT would make a recursion with all of this in it one large method.
      List<Node> order = new ArrayList<>();
      collect(node, order);
      for (int k = 0; k < order.size(); k++) {
        Node next = order.get(k);
        ready.put(next, resolved(next));
      }
    }
    return ready(of, ready);
  }

  /** Lists a node after what it depends on. Until it is ready it stands for itself. */
  private void collect(Node node, List<Node> order) {
    if (ready.putIfAbsent(node, node) == null) {
      List<Operand> inputs = node.inputs();
      for (int k = 0; k < inputs.size(); k++) {
        if (inputs.get(k) instanceof Node input) {
          collect(input, order);
        }
      }
      order.add(node);
    }
  }

  private static Operand ready(Operand of, IdentityHashMap<Operand, Operand> ready) {
    return of instanceof Node ? Objects.requireNonNull(ready.get(of)) : of;
  }

  private Operand resolved(Node node) {
    Operand known = computed(node);
    if (shared == null || !shared.contains(node) || !(known instanceof Node)) {
      return known;
    }
    return keep(known, shared.isViewed(node));
  }

  /**
   * Computes a result that several passes need: if it fits, where the last one is to be. There it
   * must lie as was foreseen, since the order of elements decides how sums are rounded, and views
   * count on the place of the first one, too.
   */
  private Operand keep(Operand of, boolean isViewed) {
    Operand place = room;
    if (place == null
        || place.dtype() != of.dtype()
        || !hasOrderOf(of.layout(), place.layout())
        || (isViewed && place.layout().offset() != of.layout().offset())) {
      return evaluateReady(of);
    }
    room = null;
    new Evaluation(pool, null, inCache).into(List.of(place), List.of(of));
    return place;
  }

  /**
   * The same node over inputs in which nothing is deferred. It is a new one: what reads a node by
   * blocks keeps elements that stand for all, and these may have changed since the last evaluation.
   */
  private Operand computed(Node node) {
    List<Operand> inputs = new ArrayList<>();
    for (Operand input : node.inputs()) {
      Operand one = ready(input, ready);
      if (node instanceof Output && isRepeated(one, node)) {
        one = evaluateReady(one);
        ready.put(input, one);
      }
      inputs.add(one);
    }
    if (node instanceof Deferred deferred) {
      Operand result = compute(deferred, inputs);
      if (watch != null) {
        watch.add(node.inputs().get(0).layout().size());
      }
      return result;
    }
    boolean small = watch == null && SmallSteps.take(node, inputs);
    if (node instanceof Output output) {
      return small
          ? steps.result(output, inputs)
          : new Output(output.call().with(inputs), output.number());
    } else if (node instanceof Cast cast) {
      return small ? SmallSteps.cast(cast, inputs.get(0)) : new Cast(inputs.get(0), node.dtype());
    }
    return view((Window) node, inputs.get(0));
  }

  /** A view, which is the same if it is asked for twice. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private Operand view(Window of, Operand viewed) {
    for (Window other : views) {
      if (other.of() == of.of() && other.layout().equals(of.layout())) {
        return Objects.requireNonNull(ready.get(other));
      }
    }
    views.add(of);
    return PushedView.of(of.of(), viewed, of.layout());
  }

  private Operand compute(Deferred of, List<Operand> inputs) {
    if (pool == null && inputs.size() == 1 && RowPieces.take(of, inputs.get(0))) {
      return RowPieces.reduce(of, inputs.get(0));
    }
    if (of.isInArrays()) {
      inputs.replaceAll(this::inArray);
    } else if (of.layout().size() > 1) {
      inputs.replaceAll(this::readable);
    }
    return inLayout(of.compute(inputs), of.layout());
  }

  /** An operand in an array, unless it comes from storage, which may be larger than memory. */
  private Operand inArray(Operand of) {
    return of instanceof Node && !Node.isStorage(of) ? evaluateReady(of) : of;
  }

  /** Whether elements that are computed would be computed again and again. */
  private static boolean isRepeated(Operand input, Node node) {
    return input instanceof Node && input.layout().size() < node.layout().size();
  }

  private static boolean hasOrderOf(Layout layout, Layout other) {
    return other.hasShapeOf(layout) && Arrays.equals(other.strides(), layout.strides());
  }

  /** Views of it count on the layout that was foreseen. */
  private static Operand inLayout(Operand result, Layout layout) {
    if (hasOrderOf(layout, result.layout()) && result.layout().offset() == layout.offset()) {
      return result;
    }
    Operand copy = Allocator.heap().allocate(result.dtype(), layout);
    Assignment.copy(result, copy);
    return copy;
  }
}
