package io.monomorph.fusion;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.shape.Limits;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/**
 * Assembles a class with one loop, which reads an element of each input, calls the declared methods
 * of all steps on it, and writes the outputs:
 *
 * <pre>{@code
 * for (int k = start; k < start + n; k++) {
 *   double v2 = Arithmetic.multiply(x0[k], s1);
 *   out[k] = Arithmetic.add(v2, x0[k]);
 * }
 * }</pre>
 *
 * <p>An operand may be a memory segment instead of an array. An input of another dtype than that of
 * the steps is converted, and may begin anywhere, since an array of another class shares no
 * elements with the outputs.
 *
 * <p>The JIT inlines the methods, and vectorises the loop if the arrays begin as far apart as the
 * plan says. Other loops are for other offsets, and for other strides.
 */
final class LoopAssembler {
  private static final ClassDesc CD_SEGMENT = desc(MemorySegment.class);
  private static final ClassDesc CD_LAYOUT = desc(ValueLayout.class);

  private static final int ARRAYS = 0;
  private static final int OFFSETS = 1;
  private static final int STRIDES = 2;
  private static final int COUNT = 3;

  private final FusionPlan plan;
  private final DeclaredCalls calls = new DeclaredCalls();

  private LoopAssembler(FusionPlan plan) {
    this.plan = plan;
  }

  private static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /** Makes the loop, whose operands are the inputs and then the outputs. */
  static Loop assemble(FusionPlan plan) {
    if (plan.fold() != null) {
      return FoldAssembler.assemble(plan, plan.fold());
    }
    LoopAssembler assembler = new LoopAssembler(plan);
    return assembler.calls.define(assembler::methods);
  }

  private void methods(ClassBuilder type) {
    type.withMethodBody("run", DeclaredCalls.RUN, ClassFile.ACC_PUBLIC, this::choose);
    int own = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC;
    for (Form form : plan.segments() == 0 ? Form.values() : Form.OF_MEMORY) {
      type.withMethodBody(form.method(), DeclaredCalls.RUN, own, code -> loop(code, form));
    }
  }

  /** How the elements lie that a loop is for. */
  private enum Form {
    ALIGNED,
    CONTIGUOUS,
    STRIDED;

    /** Memory has no offset that the JIT would know. */
    static final Form[] OF_MEMORY = {CONTIGUOUS, STRIDED};

    String method() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Calls the loop for the offsets and strides that are given. */
  private void choose(CodeBuilder code) {
    Label strided = code.newLabel();
    Label contiguous = code.newLabel();
    for (int k = 0; k < operands(); k++) {
      if (!isSingle(k)) {
        code.aload(STRIDES + 1).loadConstant(k).iaload().loadConstant(1).if_icmpne(strided);
      }
    }
    for (int k = 0; plan.segments() == 0 && k < operands() - 1; k++) {
      if (!isSingle(k) && !isConverted(k)) {
        code.aload(OFFSETS + 1).loadConstant(k).iaload().loadConstant(shift(k)).isub();
        code.aload(OFFSETS + 1).loadConstant(operands() - 1).iaload().if_icmpne(contiguous);
      }
    }
    if (plan.segments() == 0) {
      code.aload(OFFSETS + 1).loadConstant(operands() - 1).iaload().iload(COUNT + 1).ior();
      code.loadConstant(~Limits.NEAR).iand().ifne(contiguous);
      call(code, Form.ALIGNED);
    }
    code.labelBinding(contiguous);
    call(code, Form.CONTIGUOUS);
    code.labelBinding(strided);
    call(code, Form.STRIDED);
  }

  private static void call(CodeBuilder code, Form form) {
    code.aload(ARRAYS + 1).aload(OFFSETS + 1).aload(STRIDES + 1).iload(COUNT + 1);
    code.invokestatic(DeclaredCalls.NAME, form.method(), DeclaredCalls.RUN).return_();
  }

  private int operands() {
    return plan.inputs().size() + plan.outputs().size();
  }

  private boolean isSingle(int operand) {
    return operand < plan.inputs().size() && plan.singles().get(operand);
  }

  private int shift(int operand) {
    return operand < plan.inputs().size() ? plan.shifts().get(operand) : 0;
  }

  private DType dtype(int operand) {
    int inputs = plan.inputs().size();
    if (operand < inputs) {
      return plan.arrays().get(operand);
    }
    return plan.toInts() ? DType.INT32 : plan.dtype(plan.outputs().get(operand - inputs));
  }

  /** Whether an operand is in an array of another class than outputs, and may begin anywhere. */
  private boolean isConverted(int operand) {
    return operand < plan.inputs().size() && plan.isConverted(operand);
  }

  private Carrier carrier(int operand) {
    return Carrier.of(dtype(operand));
  }

  /** Where the loop of ints keeps whether all of them are right. */
  private int outside;

  /** The places of local variables. */
  private final class Locals {
    private final int[] arrays = new int[operands()];
    private final int[] offsets = new int[operands()];
    private final int[] values = new int[plan.inputs().size() + plan.steps().size()];
    private final int[] steps = new int[operands()];
  }

  private void loop(CodeBuilder code, Form form) {
    Locals locals = new Locals();
    for (int k = 0; k < operands(); k++) {
      locals.arrays[k] = code.allocateLocal(TypeKind.REFERENCE);
      code.aload(ARRAYS).loadConstant(k).aaload();
      code.checkcast(plan.isSegment(k) ? CD_SEGMENT : carrier(k).arrayType());
      code.astore(locals.arrays[k]);
    }
    int counter = code.allocateLocal(TypeKind.INT);
    int end = code.allocateLocal(TypeKind.INT);
    if (plan.toInts()) {
      outside = code.allocateLocal(TypeKind.INT);
      code.loadConstant(0).istore(outside);
    }
    for (int value = 0; value < locals.values.length; value++) {
      locals.values[value] = code.allocateLocal(Carrier.of(plan.dtype(value)).kind());
    }
    for (int k = 0; k < operands(); k++) {
      if (isSingle(k)) {
        code.aload(locals.arrays[k]).aload(OFFSETS).loadConstant(k).iaload();
        carrier(k).load(code);
        code.storeLocal(carrier(k).kind(), locals.values[k]);
      } else if (form != Form.ALIGNED || isConverted(k)) {
        boolean bytes = plan.isSegment(k) && form == Form.CONTIGUOUS;
        locals.offsets[k] = code.allocateLocal(bytes ? TypeKind.LONG : TypeKind.INT);
        code.aload(OFFSETS).loadConstant(k).iaload();
        if (bytes) {
          code.i2l().loadConstant((long) dtype(k).itemSize()).lmul().lstore(locals.offsets[k]);
        } else {
          if (form == Form.ALIGNED) {
            code.aload(OFFSETS).loadConstant(operands() - 1).iaload().isub();
          }
          code.istore(locals.offsets[k]);
        }
        if (form == Form.STRIDED) {
          locals.steps[k] = code.allocateLocal(TypeKind.INT);
          code.aload(STRIDES).loadConstant(k).iaload().istore(locals.steps[k]);
        }
      }
    }
    if (form == Form.ALIGNED) {
      // With an index for each array a loop of seven would be too long to be unrolled for vectors.
      code.aload(OFFSETS).loadConstant(operands() - 1).iaload();
      code.loadConstant(Limits.NEAR).iand().istore(counter);
      code.iload(COUNT).loadConstant(Limits.NEAR).iand();
    } else {
      code.loadConstant(0).istore(counter);
      code.iload(COUNT);
    }
    code.iload(counter).iadd().istore(end);
    Label next = code.newBoundLabel();
    Label done = code.newLabel();
    code.iload(counter).iload(end).if_icmpge(done);
    element(code, form, counter, locals);
    for (int k = 0; form == Form.STRIDED && k < operands(); k++) {
      if (!isSingle(k)) {
        code.iload(locals.offsets[k]).iload(locals.steps[k]).iadd().istore(locals.offsets[k]);
      }
    }
    code.iinc(counter, 1).goto_(next);
    code.labelBinding(done);
    if (plan.toInts()) {
      code.aload(locals.arrays[operands() - 1]);
      code.iload(COUNT).iload(outside).iastore();
    }
    code.return_();
  }

  /** Brings an array and the index of the next element to the stack, or a segment and its byte. */
  private void place(CodeBuilder code, Form form, int counter, int k, Locals locals) {
    code.aload(locals.arrays[k]);
    if (plan.isSegment(k)) {
      ClassDesc layout = desc(carrier(k).layoutType());
      code.getstatic(CD_LAYOUT, carrier(k).layout(), layout);
    }
    switch (form) {
      case ALIGNED -> {
        code.iload(counter);
        if (isConverted(k)) {
          code.iload(locals.offsets[k]).iadd();
        } else if (shift(k) != 0) {
          code.loadConstant(shift(k)).iadd();
        }
      }
      case CONTIGUOUS -> {
        if (plan.isSegment(k)) {
          // An int sum might overflow, which would keep the JIT from working on several elements.
          code.lload(locals.offsets[k]);
          code.iload(counter).i2l().loadConstant((long) dtype(k).itemSize()).lmul().ladd();
        } else {
          code.iload(locals.offsets[k]).iload(counter).iadd();
        }
      }
      case STRIDED -> {
        code.iload(locals.offsets[k]);
        if (plan.isSegment(k)) {
          code.i2l().loadConstant((long) dtype(k).itemSize()).lmul();
        }
      }
    }
  }

  /** Reads the element of which the place is on the stack. */
  private void read(CodeBuilder code, int k) {
    Carrier carrier = carrier(k);
    if (!plan.isSegment(k)) {
      carrier.load(code);
      return;
    }
    ClassDesc element = carrier.memory().upperBound();
    code.invokeinterface(
        CD_SEGMENT,
        "get",
        MethodTypeDesc.of(element, desc(carrier.layoutType()), ConstantDescs.CD_long));
    carrier.fromMemory(code);
  }

  /** Writes the element that is on the stack above its place. */
  private void write(CodeBuilder code, int k) {
    Carrier carrier = carrier(k);
    if (!plan.isSegment(k)) {
      code.arrayStore(carrier.array());
      return;
    }
    carrier.toMemory(code);
    code.invokeinterface(
        CD_SEGMENT,
        "set",
        MethodTypeDesc.of(
            ConstantDescs.CD_void,
            desc(carrier.layoutType()),
            ConstantDescs.CD_long,
            carrier.memory().upperBound()));
  }

  /** Makes an int of the number that is on the stack, and keeps whether it is right. */
  private void toInt(CodeBuilder code, TypeKind kind, int value) {
    code.conversion(kind, TypeKind.INT).dup();
    code.loadLocal(kind, value);
    ClassDesc number = kind.upperBound();
    code.invokestatic(
        desc(Ints.class),
        "outside",
        MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, number));
    code.iload(outside).ior().istore(outside);
  }

  private void element(CodeBuilder code, Form form, int counter, Locals locals) {
    int inputs = plan.inputs().size();
    for (int k = 0; k < inputs; k++) {
      if (!isSingle(k)) {
        place(code, form, counter, k, locals);
        if (isConverted(k) && form == Form.STRIDED) {
          Conversion.readOne(code, dtype(k), plan.dtype(k));
        } else if (isConverted(k)) {
          Conversion.read(code, dtype(k), plan.dtype(k));
        } else {
          read(code, k);
        }
        code.storeLocal(Carrier.of(plan.dtype(k)).kind(), locals.values[k]);
      }
    }
    for (int s = 0; s < plan.steps().size(); s++) {
      calls.step(code, plan, plan.steps().get(s), locals.values);
      Carrier result = Carrier.of(plan.dtype(inputs + s));
      code.storeLocal(result.kind(), locals.values[inputs + s]);
    }
    for (int k = inputs; k < operands(); k++) {
      int value = plan.outputs().get(k - inputs);
      place(code, form, counter, k, locals);
      code.loadLocal(Carrier.of(plan.dtype(value)).kind(), locals.values[value]);
      if (plan.toInts()) {
        toInt(code, Carrier.of(plan.dtype(value)).kind(), locals.values[value]);
      }
      write(code, k);
    }
  }
}
