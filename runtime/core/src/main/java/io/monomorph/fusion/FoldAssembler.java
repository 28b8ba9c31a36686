package io.monomorph.fusion;

import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Assembles a class with a loop that folds values while it computes them, in the order in which
 * generated folds take elements: eight streams, and halves of more than 128 elements.
 *
 * <pre>{@code
 * static double pairwise(double[] x0, int at0, double s1, int n) {
 *   if (n > 128) {
 *     int half = n / 2 - n / 2 % 8;
 *     return Arithmetic.add(pairwise(x0, at0, s1, half), pairwise(x0, at0 + half, s1, n - half));
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>Nothing is written, so that the JIT need not ask whether what is read comes after it, and no
 * element goes through a block.
 */
final class FoldAssembler {
  private static final String PAIRWISE = "pairwise";
  private static final int STREAMS = 8;
  private static final int MOST = 128;

  private final FusionPlan plan;
  private final Signature fold;
  private final Carrier carrier;
  private final DeclaredCalls calls = new DeclaredCalls();
  private final int inputs;
  private final MethodTypeDesc type;

  /** Where the parameters of {@code pairwise} are: an array and an offset, or a single element. */
  private final int[] first;

  private final int count;

  private FoldAssembler(FusionPlan plan, Signature fold) {
    this.plan = plan;
    this.fold = fold;
    this.carrier = Carrier.of(fold.dtype(0));
    this.inputs = plan.inputs().size();
    this.first = new int[inputs];
    List<ClassDesc> parameters = new ArrayList<>();
    int local = 0;
    for (int k = 0; k < inputs; k++) {
      first[k] = local;
      Carrier own = carrier(k);
      if (isSingle(k)) {
        parameters.add(own.kind().upperBound());
        local += own.kind().slotSize();
      } else {
        parameters.add(own.arrayType());
        parameters.add(ConstantDescs.CD_int);
        local += 2;
      }
    }
    this.count = local;
    parameters.add(ConstantDescs.CD_int);
    this.type = MethodTypeDesc.of(carrier.kind().upperBound(), parameters);
  }

  /** Makes the loop, whose operands are the inputs and then the array of the result. */
  static Loop assemble(FusionPlan plan, Signature fold) {
    FoldAssembler assembler = new FoldAssembler(plan, fold);
    return assembler.calls.define(assembler::methods);
  }

  private void methods(ClassBuilder builder) {
    builder.withMethodBody("run", DeclaredCalls.RUN, ClassFile.ACC_PUBLIC, this::run);
    int own = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC;
    builder.withMethodBody(PAIRWISE, type, own, this::pairwise);
  }

  private boolean isSingle(int input) {
    return plan.singles().get(input);
  }

  private Carrier carrier(int input) {
    return Carrier.of(plan.inputs().get(input));
  }

  /** {@code out[to] = add(out[to], pairwise(..., n))}. */
  private void run(CodeBuilder code) {
    int result = code.allocateLocal(carrier.kind());
    for (int k = 0; k < inputs; k++) {
      array(code, k, carrier(k));
      offset(code, k);
      if (isSingle(k)) {
        carrier(k).load(code);
      }
    }
    code.iload(4).invokestatic(DeclaredCalls.NAME, PAIRWISE, type);
    code.storeLocal(carrier.kind(), result);
    array(code, inputs, carrier);
    offset(code, inputs);
    calls.call(
        code,
        fold,
        () -> {
          array(code, inputs, carrier);
          offset(code, inputs);
          carrier.load(code);
          code.loadLocal(carrier.kind(), result);
        });
    code.arrayStore(carrier.array()).return_();
  }

  private static void array(CodeBuilder code, int operand, Carrier of) {
    code.aload(1).loadConstant(operand).aaload().checkcast(of.arrayType());
  }

  private static void offset(CodeBuilder code, int operand) {
    code.aload(2).loadConstant(operand).iaload();
  }

  private void pairwise(CodeBuilder code) {
    Label halves = code.newLabel();
    Label few = code.newLabel();
    code.iload(count).loadConstant(MOST).if_icmpgt(halves);
    code.iload(count).loadConstant(STREAMS).if_icmplt(few);
    streams(code);
    code.labelBinding(halves);
    halves(code);
    code.labelBinding(few);
    int sum = code.allocateLocal(carrier.kind());
    int[] values = values(code);
    value(code, values, 0, -1);
    code.storeLocal(carrier.kind(), sum);
    int k = code.allocateLocal(TypeKind.INT);
    code.loadConstant(1).istore(k);
    rest(code, values, sum, k);
  }

  /** Adds what is left of the elements from {@code k} on, one by one, and returns the sum. */
  private void rest(CodeBuilder code, int[] values, int sum, int k) {
    Label next = code.newBoundLabel();
    Label done = code.newLabel();
    code.iload(k).iload(count).if_icmpge(done);
    combine(code, values, sum, 0, k);
    code.iinc(k, 1).goto_(next);
    code.labelBinding(done).loadLocal(carrier.kind(), sum).return_(carrier.kind());
  }

  private void halves(CodeBuilder code) {
    int half = code.allocateLocal(TypeKind.INT);
    code.iload(count).loadConstant(2).idiv().istore(half);
    code.iload(half).iload(half).loadConstant(STREAMS).irem().isub().istore(half);
    calls.call(
        code,
        fold,
        () -> {
          parameters(code, -1);
          code.iload(half).invokestatic(DeclaredCalls.NAME, PAIRWISE, type);
          parameters(code, half);
          code.iload(count).iload(half).isub();
          code.invokestatic(DeclaredCalls.NAME, PAIRWISE, type);
        });
    code.return_(carrier.kind());
  }

  /** The parameters but the last one, for elements that begin at a local variable further on. */
  private void parameters(CodeBuilder code, int further) {
    for (int k = 0; k < inputs; k++) {
      if (isSingle(k)) {
        code.loadLocal(carrier(k).kind(), first[k]);
      } else {
        code.aload(first[k]).iload(first[k] + 1);
        if (further >= 0) {
          code.iload(further).iadd();
        }
      }
    }
  }

  private void streams(CodeBuilder code) {
    int[] values = values(code);
    int[] sums = new int[STREAMS];
    for (int stream = 0; stream < STREAMS; stream++) {
      sums[stream] = code.allocateLocal(carrier.kind());
      value(code, values, stream, -1);
      code.storeLocal(carrier.kind(), sums[stream]);
    }
    int k = code.allocateLocal(TypeKind.INT);
    code.loadConstant(STREAMS).istore(k);
    Label next = code.newBoundLabel();
    Label done = code.newLabel();
    code.iload(k).loadConstant(STREAMS).iadd().iload(count).if_icmpgt(done);
    for (int stream = 0; stream < STREAMS; stream++) {
      combine(code, values, sums[stream], stream, k);
    }
    code.iinc(k, STREAMS).goto_(next);
    code.labelBinding(done);
    for (int apart = 1; apart < STREAMS; apart *= 2) {
      for (int stream = 0; stream < STREAMS; stream += 2 * apart) {
        int one = sums[stream];
        int other = sums[stream + apart];
        calls.call(
            code, fold, () -> code.loadLocal(carrier.kind(), one).loadLocal(carrier.kind(), other));
        code.storeLocal(carrier.kind(), one);
      }
    }
    rest(code, values, sums[0], k);
  }

  private void combine(CodeBuilder code, int[] values, int sum, int place, int k) {
    value(code, values, place, k);
    int value = values[inputs + plan.steps().size() - 1];
    code.storeLocal(carrier.kind(), value);
    calls.call(
        code, fold, () -> code.loadLocal(carrier.kind(), sum).loadLocal(carrier.kind(), value));
    code.storeLocal(carrier.kind(), sum);
  }

  /** Local variables for the values of one element. */
  private int[] values(CodeBuilder code) {
    int[] values = new int[inputs + plan.steps().size()];
    for (int value = 0; value < values.length; value++) {
      boolean known = value < inputs && isSingle(value);
      values[value] =
          known ? first[value] : code.allocateLocal(Carrier.of(plan.dtype(value)).kind());
    }
    return values;
  }

  /** Computes the value of the element at a place, from a local variable on, to the stack. */
  private void value(CodeBuilder code, int[] values, int place, int k) {
    for (int input = 0; input < inputs; input++) {
      if (!isSingle(input)) {
        code.aload(first[input]).iload(first[input] + 1);
        if (k >= 0) {
          code.iload(k).iadd();
        }
        code.loadConstant(place).iadd();
        carrier(input).load(code);
        code.storeLocal(carrier(input).kind(), values[input]);
      }
    }
    for (int step = 0; step < plan.steps().size(); step++) {
      calls.step(code, plan, plan.steps().get(step), values);
      if (step < plan.steps().size() - 1) {
        code.storeLocal(Carrier.of(plan.dtype(inputs + step)).kind(), values[inputs + step]);
      }
    }
  }
}
