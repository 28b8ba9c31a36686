package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.Bulk;
import io.monomorph.processor.model.BufferModel.Reader;
import io.monomorph.processor.model.BufferModel.Writer;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import io.monomorph.processor.source.TypeName;
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
        move(
            "load",
            "unread",
            buffer.moves().load(),
            load(buffer.elements().reader().orElseThrow())),
        buffer
            .elements()
            .writer()
            .map(writer -> move("store", "unwritten", buffer.moves().store(), store(writer)))
            .orElseGet(BlockMethods::refuse));
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

  /**
   * A method that moves a run.
   *
   * @param failed the name of what says that the backend failed
   * @param bulk the declared method for runs, if there is one
   * @param element what moves one element
   */
  private MethodSpec move(String name, String failed, Optional<Bulk> bulk, CodeBlock element) {
    return signature(name)
        .addCode(
            Template.of(
                    """
                    $checkLifetime:L
                    $moveInArray:L
                    $block:T elements = ($block:T) block;
                    try {
                      $move:L
                    } catch ($exception:T failure) {
                      throw $access:T.$failed:L(this, backend(), index, stride, length, failure);
                    }
                    """)
                .with("checkLifetime", StorageMethods.checkLifetime(buffer))
                .with("moveInArray", moveInArray(name))
                .with("block", Api.block(dtype))
                .with(
                    "move",
                    bulk.filter(Bulk::strided)
                        .map(run -> Template.statements(List.of(run(run))))
                        .orElseGet(() -> moveEach(bulk, element)))
                .with("exception", RuntimeException.class)
                .with("access", Api.STORAGE_ACCESS)
                .with("failed", failed)
                .code())
        .build();
  }

  /** Of a core that may have an array: if it has, elements are copied there. */
  private CodeBlock moveInArray(String name) {
    return buffer.storage().array().isEmpty()
        ? CodeBlock.of("")
        : Template.of(
                """
                if (array() != null) {
                  $operand:T.super.$move:L(index, stride, block, offset, length);
                  return;
                }
                """)
            .with("operand", Api.OPERAND)
            .with("move", name)
            .code();
  }

  private CodeBlock moveEach(Optional<Bulk> bulk, CodeBlock element) {
    return Template.of(
            buffer.elements().longIndex()
                ? """
                $moveRun:L
                long at = index;
                for (int k = 0; k < length; k++, at += stride) {
                  $moveElement:L
                }
                """
                : """
                $moveRun:L
                int at = (int) index;
                int step = (int) stride;
                for (int k = 0; k < length; k++, at += step) {
                  $moveElement:L
                }
                """)
        .with("moveRun", bulk.map(this::moveRun).orElseGet(() -> CodeBlock.of("")))
        .with("moveElement", element)
        .code();
  }

  /** A declared method that knows no stride moves what has none. */
  private CodeBlock moveRun(Bulk bulk) {
    return Template.of(
            """
            if (stride == 1) {
              $run:L;
              return;
            }
            """)
        .with("run", run(bulk))
        .code();
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

  private CodeBlock load(Reader reader) {
    CodeBlock read = call(reader.method(), core(buffer), "at");
    if (!dtype.isComplex()) {
      return CodeBlock.of(
          "elements[offset + k] = $L;\n", Conversions.toBlock(dtype, reader.result(), read));
    }
    return Template.of(
            """
            int slot = 2 * (offset + k);
            elements[slot] = $read:L;
            elements[slot + 1] = $readImaginary:L;
            """)
        .with("read", read)
        .with("readImaginary", call(reader.imaginary().orElseThrow(), core(buffer), "at"))
        .code();
  }

  private CodeBlock store(Writer writer) {
    if (!dtype.isComplex()) {
      TypeKind taken = writer.cast().orElse(dtype.carrier());
      Typed value = Conversions.fromBlock(dtype, taken, CodeBlock.of("elements[offset + k]"));
      return CodeBlock.of("$L;\n", call(writer.method(), core(buffer), "at", value));
    }
    return Template.of(
            """
            int slot = 2 * (offset + k);
            $write:L;
            """)
        .with(
            "write",
            call(writer.method(), core(buffer), "at", "elements[slot]", "elements[slot + 1]"))
        .code();
  }
}
