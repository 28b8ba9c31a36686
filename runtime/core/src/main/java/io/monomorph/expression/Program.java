package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.fusion.FusionPlan;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Operand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Computes blocks of results: the steps of a graph one after the other, each on a block that is
 * still in the cache. A block is used again when its value is no longer needed. A program belongs
 * to one thread at a time.
 */
final class Program {
  /** The most elements at once where nothing goes through a block. */
  private static final int LONGEST = 1 << 15;

  private final Walk walk;
  private final long size;
  private int length;

  /** How many elements some blocks may have beyond those. */
  private int tail;

  private final List<Step> steps = new ArrayList<>();
  private final List<Step> onces = new ArrayList<>();
  private final List<Operand> sources;
  private final Map<DType, Deque<Object>> free = new EnumMap<>(DType.class);
  private final List<Register> results = new ArrayList<>();

  private Program(Sources sources, Walk walk, Layout layout) {
    this.sources = sources.operands();
    this.walk = walk;
    this.size = Math.max(1, layout.size());
    this.length = (int) Math.min(sources.blockLength(), size);
  }

  /** Of nodes of one shape to buffers of that shape, in the order of memory of the first one. */
  static Program to(List<Operand> outs, List<? extends Operand> roots, Sources sources) {
    List<Operand> all = new ArrayList<>(sources.operands());
    all.addAll(outs);
    Walk walk = new Walk(all, outs.get(0).layout(), sources.blockLength());
    Program program = new Program(sources, walk, outs.get(0).layout());
    Compiler compiler = new Compiler(sources, walk, true);
    List<Value> values = program.values(compiler, roots);
    int first = sources.operands().size();
    boolean places =
        roots.size() == 1
            && sources.isComputed(roots.get(0))
            && program.isPlace(outs.get(0), values.get(0), first);
    int place = places ? first : -1;
    List<Operation> operations = Fusion.of(compiler, values, place, outs.get(0).layout().size());
    Object array = outs.get(0).array();
    if (places && array != null && !sources.share(outs.get(0))) {
      Register to = new Register(values.get(0).dtype(), array, first, 1);
      operations = Placement.of(compiler, operations, values.get(0), to);
    } else if (places) {
      placeLast(operations, values.get(0), outs.get(0), first);
    }
    program.place(operations);
    for (int k = 0; k < outs.size(); k++) {
      Register from = values.get(k).register();
      if (from.operand() != first + k) {
        program.steps.add(new Store(outs.get(k), first + k, from, program.length));
      }
    }
    if (isOneWithoutBlock(operations)) {
      program.length = LONGEST;
    }
    return program;
  }

  private static boolean isOneWithoutBlock(List<Operation> operations) {
    int count = 0;
    for (int k = 0; k < operations.size(); k++) {
      Operation operation = operations.get(k);
      if (!operation.usesNoBlock()) {
        return false;
      }
      count += operation.isLoad() ? 0 : 1;
    }
    return count == 1;
  }

  /**
   * Of one node to a block, in the order of its own layout.
   *
   * @param alongRows whether elements are read one after the other
   */
  static Program of(Node root, boolean alongRows) {
    Sources sources = new Sources(List.of(root));
    Walk walk = new Walk(sources.operands(), root.layout(), sources.blockLength());
    Program program = new Program(sources, walk, root.layout());
    Compiler compiler = new Compiler(sources, walk, alongRows);
    List<Value> values = program.values(compiler, List.of(root));
    program.place(Fusion.of(compiler, values, -1, root.layout().size()));
    program.results.add(values.get(0).register());
    return program;
  }

  private List<Value> values(Compiler compiler, List<? extends Operand> roots) {
    List<Value> values = new ArrayList<>();
    for (Operand root : roots) {
      Value value = compiler.value(root);
      value.keep();
      values.add(value);
    }
    // Blocks of a multiple of some elements begin where the cache's lines do, or all do not.
    tail = NearViews.join(compiler) > 0 ? FusionPlan.MOST_SHIFT : 0;
    length = Math.max(1, length - tail);
    return values;
  }

  /** Whether a loop can write a value to where it goes. */
  private boolean isPlace(Operand out, Value value, int number) {
    return out.array() != null
        && out.dtype() == value.dtype()
        && walk.rowStep(number) == 1
        && (!walk.crosses() || walk.isLine(number));
  }

  /** Lets the last loop write to where the result goes, if it is as fast there. */
  private static void placeLast(List<Operation> operations, Value result, Operand out, int number) {
    Operation last = operations.get(operations.size() - 1);
    Object array = out.array();
    if (array != null && last.writesAnywhere() && last.outputs().equals(List.of(result))) {
      result.place(new Register(result.dtype(), array, number, 1));
    }
  }

  /** Takes more elements at once, if those that need blocks are narrower than others. */
  private void lengthen(List<Operation> operations) {
    int widest = 1;
    for (int k = 0; k < operations.size(); k++) {
      Operation operation = operations.get(k);
      widest = Math.max(widest, widest(operation.inputs()));
      widest = Math.max(widest, widest(operation.outputs()));
    }
    length = (int) Math.max(length, Math.min(Limits.blockLength(widest) - tail, size));
  }

  private static int widest(List<Value> values) {
    int widest = 1;
    for (int k = 0; k < values.size(); k++) {
      Value value = values.get(k);
      widest = Math.max(widest, value.isInPlace() ? 1 : value.dtype().itemSize());
    }
    return widest;
  }

  /** Gives every value a block, and makes steps of the operations. */
  private void place(List<Operation> operations) {
    lengthen(operations);
    for (int k = 0; k < operations.size(); k++) {
      List<Value> inputs = operations.get(k).inputs();
      for (int input = 0; input < inputs.size(); input++) {
        inputs.get(input).use(k);
      }
    }
    for (int k = 0; k < operations.size(); k++) {
      Operation operation = operations.get(k);
      boolean once = operation.isLoad() && walk.isSingle(operation.source());
      boolean own = once || keeps(operation) || operation.outputs().get(0).tail() > 0;
      if (own) {
        operation.outputs().forEach(Value::keep);
      }
      // A loop of one result may write it over an input that nobody needs any more.
      boolean over = !operation.isLoad() && !operation.isCast() && operation.outputs().size() == 1;
      if (over) {
        release(operation.inputs(), k);
      }
      List<Value> outputs = operation.outputs();
      for (int output = 0; output < outputs.size(); output++) {
        place(outputs.get(output), own);
      }
      (once ? onces : steps).add(step(operation));
      if (!over) {
        release(operation.inputs(), k);
      }
      for (int output = 0; output < outputs.size(); output++) {
        if (outputs.get(output).diesAt(-1)) {
          release(outputs.get(output));
        }
      }
    }
  }

  /** Whether it loads a row that is the same again and again. */
  private boolean keeps(Operation operation) {
    return operation.isLoad()
        && !operation.outputs().get(0).isSingle()
        && walk.repeatsRows(operation.source(), length);
  }

  /** What is not filled for every block needs one that no step has written before. */
  private void place(Value value, boolean own) {
    if (value.isPlaced()) {
      return;
    }
    DType dtype = value.dtype();
    Deque<Object> blocks = own ? null : free.get(dtype);
    Object block =
        value.isSingle()
            ? dtype.newBlock(1)
            : blocks == null || blocks.isEmpty()
                ? dtype.newBlock(Limits.spaced(length + value.tail(), dtype.itemSize()))
                : blocks.pop();
    value.place(new Register(dtype, block, -1, value.isSingle() ? 0 : 1));
  }

  private void release(List<Value> values, int operation) {
    for (int k = 0; k < values.size(); k++) {
      Value value = values.get(k);
      if (value.diesAt(operation) && values.indexOf(value) == k) {
        release(value);
      }
    }
  }

  private void release(Value value) {
    if (!value.register().inPlace()) {
      free.computeIfAbsent(value.dtype(), dtype -> new ArrayDeque<>())
          .push(value.register().array());
    }
  }

  private Step step(Operation operation) {
    Register to = operation.outputs().get(0).register();
    if (operation.isLoad()) {
      int source = operation.source();
      int tail = operation.outputs().get(0).tail();
      return new Fill(sources.get(source), source, to, length, tail, keeps(operation));
    }
    if (operation.isCast()) {
      return new Convert(operation.inputs().get(0).register().from(operation.start(0)), to);
    }
    List<Register> registers = new ArrayList<>();
    for (int k = 0; k < operation.inputs().size(); k++) {
      registers.add(operation.inputs().get(k).register().from(operation.start(k)));
    }
    for (int k = 0; k < operation.outputs().size(); k++) {
      registers.add(operation.outputs().get(k).register());
    }
    Signature signature = operation.signature();
    Loop loop = signature == null ? operation.loop() : signature.loop();
    return new RunLoop(Objects.requireNonNull(loop), registers);
  }

  /** Where the result is after a run. */
  Register result() {
    return results.get(0);
  }

  /**
   * Lets the last loop write the result to the beginning of another array of the same type, or
   * again to its own.
   *
   * @return whether it does; otherwise the result is where {@link #result} says
   */
  boolean writeTo(Object array) {
    if (steps.isEmpty()
        || !(steps.get(steps.size() - 1) instanceof RunLoop loop)
        || !loop.writes(result())
        || result().stride() != 1) {
      return false;
    }
    loop.writeTo(array);
    return true;
  }

  /** Runs over places from one to another, and does something after each block. */
  void run(long from, long end) {
    for (long place = from; place < end; ) {
      walk.seek(place);
      int n = (int) Math.min(end - place, length);
      n = walk.crosses() ? n : (int) Math.min(n, walk.left());
      step(n);
      place += n;
    }
  }

  /** Computes the next block from a place on, at most {@code n} elements; says how many. */
  int block(long place, long distance, int n) {
    int count = Math.min(n, length);
    if (distance == 1) {
      walk.seek(place);
      count = walk.crosses() ? count : (int) Math.min(count, walk.left());
    } else {
      count = (int) Math.min(count, walk.seek(place, distance));
    }
    step(count);
    return count;
  }

  private void step(int n) {
    if (!onces.isEmpty()) {
      onces.forEach(step -> step.run(walk, length));
      onces.clear();
    }
    for (int k = 0; k < steps.size(); k++) {
      steps.get(k).run(walk, n);
    }
  }

  /** The number of steps for each block. */
  int steps() {
    return steps.size();
  }

  /** The most elements of a block. */
  int length() {
    return length;
  }
}
