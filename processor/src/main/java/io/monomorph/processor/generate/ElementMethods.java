package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.Reader;
import io.monomorph.processor.model.BufferModel.Writer;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.model.DTypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methods that read and write one element. */
final class ElementMethods {
  private static final List<String> AXES = List.of("i", "j", "k");

  /** Throws, because buffers of a dtype without writer are read-only. */
  static final CodeBlock REFUSED = CodeBlock.of("writable()");

  private final BufferModel buffer;
  private final DTypeModel dtype;
  private final TypeName value;

  ElementMethods(BufferModel buffer) {
    this.buffer = buffer;
    this.dtype = buffer.dtype();
    this.value = Api.primitive(dtype.carrier());
  }

  /** How an element is named by the caller: no, one, two or three indices, or an array of them. */
  private record Indices(TypeName primitive, int count) {
    boolean isArray() {
      return count > AXES.size();
    }
  }

  private static List<Indices> forms() {
    List<Indices> forms = new ArrayList<>();
    for (int count = 0; count <= AXES.size() + 1; count++) {
      forms.add(new Indices(TypeName.INT, count));
    }
    for (int count = 1; count <= AXES.size() + 1; count++) {
      forms.add(new Indices(TypeName.LONG, count));
    }
    return forms;
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    Optional<Reader> reader = buffer.elements().reader();
    Optional<Callee> method = reader.map(Reader::method);
    if (dtype.isComplex()) {
      forms().forEach(form -> methods.add(get("getReal", method, form)));
      Optional<Callee> imaginary = reader.flatMap(Reader::imaginary);
      forms().forEach(form -> methods.add(get("getImag", imaginary, form)));
    } else {
      forms().forEach(form -> methods.add(get("get", method, form)));
    }
    forms().forEach(form -> methods.add(set(form)));
    methods.addAll(new RegionElements(buffer).all());
    return methods;
  }

  private MethodSpec get(String name, Optional<Callee> accessor, Indices form) {
    MethodSpec.Builder method = StorageMethods.override(name).returns(value);
    addIndices(method, form);
    CodeBlock place = place("layout", form);
    CodeBlock element =
        accessor
            .map(reader -> call(reader, core(buffer), place))
            .orElseGet(() -> RegionElements.read(name, place));
    return method.varargs(form.isArray()).addStatement("return $L", element).build();
  }

  private MethodSpec set(Indices form) {
    MethodSpec.Builder method = StorageMethods.override("set").returns(TypeName.VOID);
    addIndices(method, form);
    if (dtype.isComplex()) {
      method.addParameter(value, "re").addParameter(value, "im");
    } else {
      method.addParameter(value, "value");
    }
    CodeBlock statement =
        buffer.isOnlyRead()
            ? REFUSED
            : buffer
                .elements()
                .writer()
                .map(writer -> write(writer, form))
                .orElseGet(() -> writeRegion(form));
    return method.addStatement(statement).build();
  }

  private CodeBlock writeRegion(Indices form) {
    CodeBlock place = place("writable()", form);
    return dtype.isComplex()
        ? RegionElements.write(place, CodeBlock.of("re, im"))
        : RegionElements.write(place, Conversions.checked(dtype, "value"));
  }

  private CodeBlock write(Writer writer, Indices form) {
    CodeBlock place = place("writable()", form);
    if (dtype.isComplex()) {
      return call(writer.method(), core(buffer), place, "re", "im");
    }
    CodeBlock checked = Conversions.checked(dtype, "value");
    CodeBlock taken = writer.cast().map(kind -> Conversions.cast(kind, checked)).orElse(checked);
    return call(writer.method(), core(buffer), place, taken);
  }

  private static void addIndices(MethodSpec.Builder method, Indices form) {
    if (form.isArray()) {
      method.addParameter(ArrayTypeName.of(form.primitive()), "index");
      return;
    }
    AXES.subList(0, form.count()).forEach(axis -> method.addParameter(form.primitive(), axis));
  }

  /** The index in the core, in the type that the accessors take. */
  private CodeBlock place(String layout, Indices form) {
    boolean isLong = form.primitive().equals(TypeName.LONG);
    String indices = form.isArray() ? "index" : String.join(", ", AXES.subList(0, form.count()));
    if (isLong == buffer.elements().longIndex()) {
      return CodeBlock.of("$L.at($L)", layout, indices);
    }
    if (isLong) {
      return CodeBlock.of("(int) $L.at($L)", layout, indices);
    }
    return form.count() == 0 || form.isArray()
        ? CodeBlock.of("$L.atLong($L)", layout, indices)
        : CodeBlock.of("$L.at((long) $L)", layout, indices);
  }
}
