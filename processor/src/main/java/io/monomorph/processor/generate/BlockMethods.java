package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.Bulk;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.model.DTypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The methods that move many elements between a core and a block array. */
final class BlockMethods {
  private final BufferModel buffer;
  private final DTypeModel dtype;

  BlockMethods(BufferModel buffer) {
    this.buffer = buffer;
    this.dtype = buffer.dtype();
  }

  List<MethodSpec> all() {
    return List.of(
        move("load", buffer.load(), dtype.isComplex() ? loadParts() : loadElement()),
        buffer.write().map(this::store).orElseGet(BlockMethods::refuse));
  }

  private MethodSpec store(Callee writer) {
    return move(
        "store", buffer.store(), dtype.isComplex() ? storeParts(writer) : storeElement(writer));
  }

  static MethodSpec refuse() {
    return signature("store").addStatement(ElementMethods.REFUSED).build();
  }

  static MethodSpec.Builder signature(String name) {
    return StorageMethods.override(name)
        .returns(TypeName.VOID)
        .addParameter(long.class, "index")
        .addParameter(long.class, "stride")
        .addParameter(Object.class, "block")
        .addParameter(int.class, "offset")
        .addParameter(int.class, "length");
  }

  private MethodSpec move(String name, Optional<Bulk> bulk, CodeBlock element) {
    MethodSpec.Builder method = signature(name);
    StorageMethods.checkLifetime(buffer, method);
    if (buffer.expose().isPresent()) {
      method
          .beginControlFlow("if (array() != null)")
          .addStatement("$T.super.$L(index, stride, block, offset, length)", Api.OPERAND, name)
          .addStatement("return")
          .endControlFlow();
    }
    method.addStatement("$1T elements = ($1T) block", Api.block(dtype)).beginControlFlow("try");
    if (bulk.isPresent() && bulk.get().strided()) {
      method.addStatement(run(bulk.get()));
      return caught(method, name);
    }
    bulk.ifPresent(
        run ->
            method
                .beginControlFlow("if (stride == 1)")
                .addStatement(run(run))
                .addStatement("return")
                .endControlFlow());
    if (buffer.longIndex()) {
      method.addStatement("long at = index");
    } else {
      method.addStatement("int at = (int) index").addStatement("int step = (int) stride");
    }
    method
        .beginControlFlow(
            "for (int k = 0; k < length; k++, at += $L)", buffer.longIndex() ? "stride" : "step")
        .addCode(element)
        .endControlFlow();
    return caught(method, name);
  }

  /** Ends the method with what is said if the backend fails. */
  private static MethodSpec caught(MethodSpec.Builder method, String name) {
    return method
        .nextControlFlow("catch ($T failure)", RuntimeException.class)
        .addStatement(
            "throw $T.$L(this, backend(), index, stride, length, failure)",
            Api.STORAGE_ACCESS,
            name.equals("load") ? "unread" : "unwritten")
        .endControlFlow()
        .build();
  }

  private CodeBlock run(Bulk run) {
    String cast = run.longStart() ? "" : "(int) ";
    List<Object> arguments = new ArrayList<>(List.of(core(buffer), cast + "index"));
    if (run.strided()) {
      arguments.add(cast + "stride");
    }
    arguments.addAll(List.of("elements", "offset", "length"));
    return call(run.method(), arguments.toArray());
  }

  private CodeBlock loadElement() {
    CodeBlock value = call(buffer.read().orElseThrow(), core(buffer), "at");
    return CodeBlock.builder()
        .addStatement(
            "elements[offset + k] = $L", Conversions.toBlock(dtype, buffer.readType(), value))
        .build();
  }

  private CodeBlock storeElement(Callee writer) {
    TypeKind taken = buffer.writeCast().orElse(dtype.carrier());
    Typed value = Conversions.fromBlock(dtype, taken, CodeBlock.of("elements[offset + k]"));
    return CodeBlock.builder().addStatement(call(writer, core(buffer), "at", value)).build();
  }

  private CodeBlock loadParts() {
    return CodeBlock.builder()
        .addStatement("int slot = 2 * (offset + k)")
        .addStatement("elements[slot] = $L", call(buffer.read().orElseThrow(), core(buffer), "at"))
        .addStatement(
            "elements[slot + 1] = $L",
            call(buffer.readImaginary().orElseThrow(), core(buffer), "at"))
        .build();
  }

  private CodeBlock storeParts(Callee writer) {
    return CodeBlock.builder()
        .addStatement("int slot = 2 * (offset + k)")
        .addStatement(call(writer, core(buffer), "at", "elements[slot]", "elements[slot + 1]"))
        .build();
  }
}
