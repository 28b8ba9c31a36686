package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.elementwise.BoundCall;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a graph that are functions of one byte, and has their results looked up where
 * that is faster than to compute each of them.
 */
final class ByteFunctions {
  /** Fewer elements are not worth a table. */
  private static final long LEAST = 1 << 15;

  /** What it costs to look an element up, as {@link #cost} counts. */
  private static final int LOOKING_UP = 28;

  /** Fast ones where elements are in the cache, beside {@link SharedResults#isFast}. */
  private static final Set<String> FAST = Set.of("divide", "sqrt");

  /** What other functions cost; fast ones cost as much as the bytes that they give. */
  private static final int SLOW = 32;

  /** From a number with a point to an integer. */
  private static final int CUTTING = 16;

  private static final int MOST = 1 << 16;

  /**
   * A part of a graph.
   *
   * @param operand the bytes of which it is a function, if it is
   * @param constant whether it is one element
   * @param cost of an element, in steps that give one byte
   */
  private record Part(@Nullable Operand operand, boolean constant, int cost) {
    static final Part CONSTANT = new Part(null, true, 0);
    static final Part OTHER = new Part(null, false, 0);

    Part and(Part input, int more) {
      if (input.constant) {
        return this;
      }
      int sum = Math.min(MOST, cost + input.cost + more);
      if (constant) {
        return new Part(input.operand, false, sum);
      }
      boolean one = operand != null && input.operand != null && isSame(operand, input.operand);
      return one ? new Part(operand, false, sum) : OTHER;
    }

    Part and(int more) {
      return new Part(operand, constant, Math.min(MOST, cost + more));
    }

    boolean isWorthIt() {
      return operand != null && cost > LOOKING_UP;
    }
  }

  private final Layout shape;
  private final IdentityHashMap<Operand, Part> parts = new IdentityHashMap<>();
  private final IdentityHashMap<Operand, Operand> nodes = new IdentityHashMap<>();

  private ByteFunctions(Layout shape) {
    this.shape = shape;
  }

  /** The same elements as those of nodes of one shape in which nothing is deferred. */
  static void replaceIn(List<Operand> roots) {
    Layout shape = roots.get(0).layout();
    if (shape.size() >= LEAST) {
      roots.replaceAll(new ByteFunctions(shape)::node);
    }
  }

  /** Whether two operands are the same elements. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  static boolean isSame(Operand one, Operand other) {
    return one == other
        || (one.array() != null
            && one.array() == other.array()
            && one.dtype() == other.dtype()
            && one.layout().equals(other.layout()));
  }

  private boolean isComputed(Operand of) {
    return (of instanceof Output || of instanceof Cast) && of.layout().hasShapeOf(shape);
  }

  private Operand node(Operand of) {
    if (!isComputed(of)) {
      return of;
    }
    Operand known = nodes.get(of);
    if (known == null) {
      known = replaced((Node) of);
      nodes.put(of, known);
    }
    return known;
  }

  private Operand replaced(Node of) {
    Part part = part(of);
    Operand operand = part.operand();
    if (operand != null && part.isWorthIt() && !of.dtype().isComplex()) {
      return ByteTable.of(of, operand);
    }
    List<Operand> inputs = new ArrayList<>();
    of.inputs().forEach(input -> inputs.add(node(input)));
    if (inputs.equals(of.inputs())) {
      return of;
    }
    return of instanceof Output output
        ? new Output(output.call().with(inputs), output.number())
        : new Cast(inputs.get(0), of.dtype());
  }

  private Part part(Operand of) {
    Part known = parts.get(of);
    if (known == null) {
      known = isComputed(of) ? computed((Node) of) : read(of);
      parts.put(of, known);
    }
    return known;
  }

  private Part read(Operand of) {
    if (of instanceof Node) {
      return Part.OTHER;
    }
    if (of.layout().size() == 1) {
      return Part.CONSTANT;
    }
    boolean bytes = of.dtype() == DType.UINT8 || of.dtype() == DType.INT8;
    return bytes && of.array() instanceof byte[] && of.layout().hasShapeOf(shape)
        ? new Part(of, false, 0)
        : Part.OTHER;
  }

  private Part computed(Node of) {
    if (!(of instanceof Output output)) {
      Operand from = of.inputs().get(0);
      return part(from).and(cost(from.dtype(), of.dtype()));
    }
    BoundCall call = output.call();
    if (!call.table().isBuiltIn() || call.table().outputs() != 1) {
      return Part.OTHER;
    }
    Signature signature = call.signature();
    if (mayFail(call.table(), signature)) {
      return Part.OTHER;
    }
    Part all = Part.CONSTANT;
    for (int k = 0; k < call.inputs().size(); k++) {
      Operand input = call.inputs().get(k);
      all = all.and(part(input), cost(input.dtype(), signature.dtype(k)));
    }
    boolean fast = SharedResults.isFast(call.table()) || FAST.contains(call.table().name());
    return all.and(fast ? signature.dtype(0).itemSize() : SLOW);
  }

  /** Negative powers of integers are refused, and must not be if no element asks for them. */
  private static boolean mayFail(LoopTable table, Signature signature) {
    return table.name().equals("power") && signature.dtype(0).isInteger();
  }

  /** Of a conversion. */
  private static int cost(DType from, DType to) {
    if (from == to) {
      return 0;
    }
    int bytes = Math.max(from.itemSize(), to.itemSize());
    return to.isInteger() && !from.isInteger() ? CUTTING + bytes : bytes;
  }
}
