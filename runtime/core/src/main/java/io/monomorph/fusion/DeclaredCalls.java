package io.monomorph.fusion;

import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The calls of declared methods in a class that is assembled. The class is hidden, and calls the
 * methods by handles, so that they need not be public.
 */
final class DeclaredCalls {
  /** The class while it is assembled. */
  static final ClassDesc NAME = ClassDesc.of("io.monomorph.fusion.FusedLoop");

  /** The parameters of {@link Loop#run}. */
  static final MethodTypeDesc RUN =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Object.arrayType(),
          ConstantDescs.CD_int.arrayType(),
          ConstantDescs.CD_int.arrayType(),
          ConstantDescs.CD_int);

  private static final DirectMethodHandleDesc CLASS_DATA =
      ConstantDescs.ofConstantBootstrap(
          ConstantDescs.CD_MethodHandles,
          "classDataAt",
          ConstantDescs.CD_Object,
          ConstantDescs.CD_int);

  private final List<Signature> called = new ArrayList<>();
  private final List<MethodHandle> methods = new ArrayList<>();

  /** Makes an object of a class with these methods, one of which is {@code run}. */
  Loop define(Consumer<ClassBuilder> body) {
    byte[] bytes = ClassFile.of().build(NAME, type -> type(type, body));
    try {
      MethodHandles.Lookup hidden =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes, List.copyOf(methods), true);
      return (Loop) hidden.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a loop was assembled that cannot be made", impossible);
    }
  }

  private static void type(ClassBuilder type, Consumer<ClassBuilder> body) {
    type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
    type.withInterfaceSymbols(Loop.class.describeConstable().orElseThrow());
    type.withMethodBody(
        ConstantDescs.INIT_NAME,
        ConstantDescs.MTD_void,
        0,
        code ->
            code.aload(0)
                .invokespecial(
                    ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                .return_());
    body.accept(type);
  }

  /**
   * Calls the method of a step, whose result is then on the stack.
   *
   * @param values the local variables of the values
   */
  void step(CodeBuilder code, FusionPlan plan, FusionPlan.Step step, int[] values) {
    call(
        code,
        step.signature(),
        () -> {
          for (int input : step.inputs()) {
            code.loadLocal(Carrier.of(plan.dtype(input)).kind(), values[input]);
          }
        });
    Carrier.of(step.dtype()).narrow(code);
  }

  /** Calls the method of a signature on what is brought to the stack. */
  void call(CodeBuilder code, Signature signature, Runnable arguments) {
    int number = called.indexOf(signature);
    if (number < 0) {
      number = called.size();
      called.add(signature);
      methods.add(Objects.requireNonNull(signature.method()));
    }
    code.loadConstant(
        DynamicConstantDesc.ofNamed(
            CLASS_DATA, ConstantDescs.DEFAULT_NAME, ConstantDescs.CD_MethodHandle, number));
    arguments.run();
    code.invokevirtual(
        ConstantDescs.CD_MethodHandle,
        "invokeExact",
        methods.get(number).type().describeConstable().orElseThrow());
  }
}
