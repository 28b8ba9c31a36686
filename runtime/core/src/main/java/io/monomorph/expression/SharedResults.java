package io.monomorph.expression;

import io.monomorph.generated.LoopTable;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which results are needed by several passes, and are kept from the first one rather than computed
 * again in each.
 */
final class SharedResults {
  /** Functions that take no longer than to read a result from memory. */
  private static final Set<String> FAST =
      Set.of(
          "absolute",
          "add",
          "bitwise_and",
          "bitwise_or",
          "bitwise_xor",
          "clip",
          "equal",
          "greater",
          "greater_equal",
          "less",
          "less_equal",
          "maximum",
          "minimum",
          "multiply",
          "negative",
          "not_equal",
          "positive",
          "square",
          "subtract",
          "where");

  private final boolean alsoFast;
  private final IdentityHashMap<Node, Node> passes = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Window>> views = new IdentityHashMap<>();
  private final Set<Node> shared = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> viewed = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Those of a graph.
   *
   * @param alsoFast whether results are kept that are computed in no time
   */
  SharedResults(List<? extends Operand> roots, boolean alsoFast) {
    this.alsoFast = alsoFast;
    for (Operand root : roots) {
      if (root instanceof Node node) {
        visit(node, node);
      }
    }
  }

  /** Whether a result is to be kept. */
  boolean contains(Node node) {
    return shared.contains(node);
  }

  /** Whether there are views of a result, which count on its layout. */
  boolean isViewed(Node node) {
    return viewed.contains(node);
  }

  private void visit(Operand of, Node pass) {
    if (!(of instanceof Node node)) {
      return;
    }
    if (node instanceof Window window) {
      viewed.add(window.of());
    }
    Node before = passes.putIfAbsent(node, pass);
    if (before == null) {
      // What a view shows is computed apart from what is computed beside it.
      Node own = node instanceof Deferred ? node : pass;
      Node reader = node instanceof Window window ? first(window, pass) : own;
      node.inputs().forEach(input -> visit(input, reader));
    } else if (before != pass && !(node instanceof Deferred) && (alsoFast || !isFast(node))) {
      shared.add(node);
    }
  }

  /** The first of the views that one pass reads from the same blocks of a result. */
  private Window first(Window view, Node pass) {
    List<Window> others = views.computeIfAbsent(pass, key -> new ArrayList<>());
    for (Window other : others) {
      if (view.isNear(other)) {
        return other;
      }
    }
    others.add(view);
    return view;
  }

  /** Whether a function takes no longer than to read a result from memory. */
  static boolean isFast(LoopTable function) {
    return FAST.contains(function.name());
  }

  private static boolean isFast(Operand of) {
    if (!(of instanceof Node node) || of instanceof Deferred) {
      return true;
    }
    boolean fast = !(node instanceof Output output) || isFast(output.call().table());
    return fast && node.inputs().stream().allMatch(SharedResults::isFast);
  }
}
