package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.elementwise.BoundCall;
import io.monomorph.execution.RowLoop;
import io.monomorph.fusion.FusionPlan;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Elements;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the operations of a graph into an order: each value is computed once, right before it is
 * first needed.
 */
final class Compiler {
  private final Sources sources;
  private final Walk walk;

  /** Whether blocks never leave a row, so that what is constant along rows is one element. */
  private final boolean alongRows;

  private final List<Operation> operations = new ArrayList<>();
  private final Map<Value, Integer> origins = new HashMap<>();
  private final Map<Loaded, Value> loaded = new HashMap<>();
  private final Map<Called, List<Value>> called = new HashMap<>();
  private final Map<Casted, Value> casted = new HashMap<>();
  private final Map<Value, Value> uncasted = new HashMap<>();

  /** Compared without method handles, which take microseconds until they are compiled. */
  private record Loaded(int source, DType dtype, boolean single, boolean inPlace, int tail) {
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Loaded other
          && source == other.source
          && dtype == other.dtype
          && single == other.single
          && inPlace == other.inPlace
          && tail == other.tail;
    }

    @Override
    public int hashCode() {
      return source;
    }
  }

  private record Called(Signature signature, List<Value> inputs) {
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Called other
          && signature.equals(other.signature)
          && inputs.equals(other.inputs);
    }

    @Override
    public int hashCode() {
      return inputs.hashCode();
    }
  }

  private record Casted(Value input, DType dtype) {
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Casted other && input.equals(other.input) && dtype == other.dtype;
    }

    @Override
    public int hashCode() {
      return input.hashCode();
    }
  }

  Compiler(Sources sources, Walk walk, boolean alongRows) {
    this.sources = sources;
    this.walk = walk;
    this.alongRows = alongRows;
  }

  /** What computes the values that were asked for. */
  List<Operation> operations() {
    return operations;
  }

  /** The value of an operand in its own dtype, element by element. */
  Value value(Operand of) {
    return value(of, of.dtype(), false, false);
  }

  private Value value(Operand of, DType dtype, boolean single, boolean inPlace) {
    if (!sources.isComputed(of)) {
      return load(sources.number(of), dtype, single, inPlace);
    }
    Operand computed = Window.pushed(of);
    Value own = computed instanceof Output output ? call(output) : cast((Cast) computed);
    return own.dtype() == dtype ? own : cast(own, dtype);
  }

  private Value load(int source, DType dtype, boolean single, boolean inPlace) {
    return loadAs(source, dtype, single, inPlace && walk.rowStep(source) == 1);
  }

  private Value loadAs(int source, DType dtype, boolean single, boolean inPlace) {
    Operand operand = sources.operands().get(source);
    boolean stays =
        inPlace
            && alongRows
            && operand.array() != null
            && operand.dtype() == dtype
            && (!walk.crosses() || walk.isLine(source));
    return loaded.computeIfAbsent(
        new Loaded(source, dtype, single, stays, 0),
        key -> {
          Value value = new Value(dtype, single);
          if (stays) {
            Object array = operand.array();
            value.place(new Register(dtype, array == null ? operand : array, source, 1));
          } else {
            operations.add(Operation.load(source, value));
          }
          origins.put(value, source);
          return value;
        });
  }

  private Value cast(Cast node) {
    // An operand is loaded and cast at once, but a value that is computed has a dtype already.
    return sources.isComputed(node.of())
        ? cast(value(node.of()), node.dtype())
        : load(sources.number(node.of()), node.dtype(), false, false);
  }

  private Value cast(Value from, DType dtype) {
    return casted.computeIfAbsent(
        new Casted(from, dtype),
        key -> {
          Value to = new Value(dtype, from.isSingle());
          operations.add(Operation.cast(from, to));
          uncasted.put(to, from);
          return to;
        });
  }

  private Value call(Output output) {
    BoundCall call = simplified(output.call());
    Signature signature = call.signature();
    int count = call.inputs().size();
    int singles = 0;
    for (Operand input : call.inputs()) {
      singles += isSingle(input) ? 1 : 0;
    }
    boolean maySingle = RowLoop.takesSingles(count) && singles < count;
    boolean inPlace = signature.takesAnyOffset(maySingle && singles > 0);
    List<Value> inputs = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Operand input = call.inputs().get(k);
      boolean single = maySingle && isSingle(input);
      inputs.add(value(input, signature.dtype(k), single, inPlace));
    }
    return called
        .computeIfAbsent(new Called(signature, List.copyOf(inputs)), this::call)
        .get(output.number());
  }

  /** The same result by fewer steps: a square is a product. */
  private BoundCall simplified(BoundCall call) {
    if (call.inputs().size() != 2) {
      return call;
    }
    Operand second = call.inputs().get(1);
    Object array = second.array();
    if (array == null || !isSingle(second) || second.dtype() != call.signature().dtype(1)) {
      return call;
    }
    Signature twice = call.signature().twice(array, (int) second.layout().offset());
    Operand first = call.inputs().get(0);
    return twice == null
        ? call
        : new BoundCall(call.table(), twice, List.of(first, first), call.layout());
  }

  private List<Value> call(Called key) {
    List<Value> outputs = new ArrayList<>();
    for (int k = key.inputs().size(); k < key.signature().size(); k++) {
      outputs.add(new Value(key.signature().dtype(k), false));
    }
    operations.add(Operation.call(key.signature(), key.inputs(), outputs));
    return outputs;
  }

  /** The operand from which a value is read. */
  int source(Value value) {
    return Objects.requireNonNull(origins.get(value), "a value that is computed");
  }

  /** A value that is loaded as one element for all, if it is one; otherwise itself. */
  Value asSingle(Value value) {
    Integer source = origins.get(value);
    return source == null || value.isSingle() || !isSingle(source)
        ? value
        : loadAs(source, value.dtype(), true, false);
  }

  /**
   * A value that is loaded where it is, if it can be and lies as an output does, or a little later;
   * the JIT writes several elements at once only then; otherwise itself.
   */
  Value asPlaced(Value value, int out) {
    Integer source = origins.get(value);
    return source == null || value.isInPlace() || !isAligned(source, out)
        ? value
        : loadAs(source, value.dtype(), false, true);
  }

  /** A value that is brought to a block, also if it could be read where it is. */
  Value asBlock(Value value) {
    return value.isSingle() || !value.isInPlace()
        ? value
        : loadAs(source(value), value.dtype(), false, false);
  }

  /**
   * Whether the elements of a value follow each other in an array, or in a result of which it is a
   * view, and nothing has to be cast.
   */
  boolean isRow(Value value) {
    Integer source = origins.get(value);
    return source != null
        && !value.isSingle()
        && alongRows
        && walk.rowStep(source) == 1
        && (!walk.crosses() || walk.isLine(source))
        && storage(source) != null
        && sources.operands().get(source).dtype() == value.dtype();
  }

  /**
   * How many elements later in the same array or result a value is than another one, always; or -1.
   *
   * @param value of rows, as the other one is
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  long distance(Value value, Value from) {
    int one = source(value);
    int other = source(from);
    return storage(one) == storage(other) && walk.areParallel(one, other)
        ? walk.shift(one, other)
        : -1;
  }

  /** The array of an operand, or the result of which it is a view; null if it is neither. */
  private @Nullable Object storage(int source) {
    Operand operand = sources.operands().get(source);
    return operand instanceof Window view ? view.of() : operand.array();
  }

  /** Whether a value is loaded from rows of a view of a result. */
  boolean isView(Value value) {
    return isRow(value) && sources.operands().get(source(value)) instanceof Window;
  }

  /** Forgets from where a value was to be loaded, which is made in another way. */
  void forget(Value value) {
    origins.remove(value);
  }

  /** What takes a value from a later place of a block; null if it is made otherwise. */
  @Nullable Operation move(Value value) {
    for (Operation operation : operations) {
      if (operation.isMove() && operation.outputs().contains(value)) {
        return operation;
      }
    }
    return null;
  }

  /** A value of rows in a block that is followed by some elements of the next one. */
  Value withTail(Value value, int tail) {
    if (tail == 0) {
      return asBlock(value);
    }
    int source = source(value);
    return loaded.computeIfAbsent(
        new Loaded(source, value.dtype(), false, false, tail),
        key -> {
          Value longer = new Value(value.dtype(), false, tail);
          operations.add(Operation.load(source, longer));
          return longer;
        });
  }

  /** A value that is loaded as one element for all, or where it is, if it can be. */
  Value asRead(Value value) {
    Integer source = origins.get(value);
    Value single = asSingle(value);
    return source == null || single.isInPlace() || walk.rowStep(source) != 1
        ? single
        : loadAs(source, value.dtype(), false, true);
  }

  /** Whether a value is loaded from elements that do not follow each other. */
  boolean isApart(Value value) {
    Integer source = origins.get(value);
    return source != null && !value.isInPlace() && walk.rowStep(source) != 1;
  }

  /**
   * A value that is read where it is, in the dtype that it has there or was computed in, if a loop
   * can convert it; otherwise itself.
   */
  Value asConverted(Value value) {
    Value from = uncasted.get(value);
    if (from != null
        && !from.dtype().isUnsigned()
        && FusionPlan.converts(from.dtype(), value.dtype())) {
      // Numbers without a sign take longer than a pass over a block.
      return from;
    }
    return isApart(value) ? value : asConvertedAnywhere(value);
  }

  /** The same if its elements do not follow each other, so that a loop takes them one by one. */
  Value asConvertedAnywhere(Value value) {
    Integer source = origins.get(value);
    if (source == null || value.isInPlace()) {
      return value;
    }
    DType given = sources.operands().get(source).dtype();
    Value own =
        FusionPlan.converts(given, value.dtype()) ? loadAs(source, given, false, true) : value;
    return own.isInPlace() ? own : value;
  }

  /** The number that a value is for all elements, or NaN if it is not one, or is not known yet. */
  double number(Value value) {
    Integer source = origins.get(value);
    if (source == null || !walk.isSingle(source)) {
      return Double.NaN;
    }
    Operand operand = sources.operands().get(source);
    Object array = operand.array();
    if (array == null || operand.dtype().isComplex()) {
      return Double.NaN;
    }
    double number = Elements.toDouble(operand.dtype(), array, (int) operand.layout().offset());
    return value.dtype() == DType.FLOAT32 ? (float) number : number;
  }

  /** Whether a value is one element, or is read where it is and lies as an output does. */
  boolean isAligned(Value value, int out) {
    return value.isSingle() || (value.isInPlace() && isAligned(value.register().operand(), out));
  }

  private boolean isAligned(int source, int out) {
    long shift = walk.shift(source, out);
    return shift >= 0 && shift <= FusionPlan.MOST_SHIFT && walk.areParallel(source, out);
  }

  /** How much later a value begins than an output does. */
  int shift(Value value, int out) {
    return value.isSingle() ? 0 : (int) walk.shift(value.register().operand(), out);
  }

  private boolean isSingle(Operand input) {
    return !sources.isComputed(input) && isSingle(sources.number(input));
  }

  private boolean isSingle(int source) {
    return walk.isSingle(source) || (alongRows && !walk.crosses() && walk.rowStep(source) == 0);
  }
}
