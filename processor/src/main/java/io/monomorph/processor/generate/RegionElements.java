package io.monomorph.processor.generate;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that read and write one element where no accessor does: as a block of one. */
final class RegionElements {
  private static final String READ = "readElement";
  private static final String READ_IMAGINARY = "readImaginary";
  private static final String WRITE = "writeElement";

  private final BufferModel buffer;
  private final DTypeModel dtype;

  RegionElements(BufferModel buffer) {
    this.buffer = buffer;
    this.dtype = buffer.dtype();
  }

  /** Reads the part of an element that a method gets. */
  static CodeBlock read(String getter, CodeBlock place) {
    return CodeBlock.of("$L($L)", getter.equals("getImag") ? READ_IMAGINARY : READ, place);
  }

  /** Writes an element. */
  static CodeBlock write(CodeBlock place, CodeBlock values) {
    return CodeBlock.of("$L($L, $L)", WRITE, place, values);
  }

  /** The methods that are called by those of the element. */
  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    if (buffer.elements().reader().isEmpty()) {
      methods.add(reader(READ, 0));
      if (dtype.isComplex()) {
        methods.add(reader(READ_IMAGINARY, 1));
      }
    }
    if (buffer.elements().writer().isEmpty() && !buffer.isOnlyRead()) {
      methods.add(writer());
    }
    return methods;
  }

  private MethodSpec reader(String name, int slot) {
    CodeBlock value =
        dtype.isComplex()
            ? CodeBlock.of("element[$L]", slot)
            : Conversions.fromBlock(dtype, dtype.carrier(), CodeBlock.of("element[0]")).code();
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .returns(Api.primitive(dtype.carrier()))
        .addParameter(long.class, "index")
        .addStatement(
            "$T element = new $T[$L]", Api.block(dtype), Api.primitive(dtype.block()), slots())
        .addStatement("load(index, 1, element, 0, 1)")
        .addStatement("return $L", value)
        .build();
  }

  private MethodSpec writer() {
    TypeName carrier = Api.primitive(dtype.carrier());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(WRITE)
            .addModifiers(Modifier.PRIVATE)
            .addParameter(long.class, "index");
    CodeBlock elements;
    if (dtype.isComplex()) {
      method.addParameter(carrier, "re").addParameter(carrier, "im");
      elements = CodeBlock.of("re, im");
    } else {
      method.addParameter(carrier, "value");
      elements = Conversions.toBlock(dtype, dtype.carrier(), CodeBlock.of("value"));
    }
    return method
        .addStatement("$T element = {$L}", Api.block(dtype), elements)
        .addStatement("store(index, 1, element, 0, 1)")
        .build();
  }

  private int slots() {
    return dtype.isComplex() ? 2 : 1;
  }
}
