package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.Reader;
import io.monomorph.processor.model.BufferModel.Writer;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The methods that read and write one element. */
final class ElementMethods {
  private static final List<String> AXES = List.of("i", "j", "k");

  private static final List<Indices> FORMS = forms();

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
    Reader reader = buffer.elements().reader().orElse(null);
    Callee method = reader == null ? null : reader.method();
    Callee imaginary = reader == null ? null : reader.imaginary().orElse(null);
    for (Indices form : FORMS) {
      methods.add(get(dtype.isComplex() ? "getReal" : "get", method, form));
    }
    if (dtype.isComplex()) {
      for (Indices form : FORMS) {
        methods.add(get("getImag", imaginary, form));
      }
    }
    for (Indices form : FORMS) {
      methods.add(set(form));
    }
    methods.addAll(new RegionElements(buffer).all());
    return methods;
  }

  private MethodSpec get(String name, @Nullable Callee accessor, Indices form) {
    MethodSpec.Builder method = StorageMethods.override(name).returns(value);
    addIndices(method, form);
    CodeBlock place = place("layout", form);
    CodeBlock element =
        accessor == null ? RegionElements.read(name, place) : call(accessor, core(buffer), place);
    if (form.isArray()) {
      method.varargs();
    }
    return method.addStatement("return $L", element).build();
  }

  private MethodSpec set(Indices form) {
    MethodSpec.Builder method = StorageMethods.override("set").returns(TypeName.VOID);
    addIndices(method, form);
    if (dtype.isComplex()) {
      method.addParameter(value, "re").addParameter(value, "im");
    } else {
      method.addParameter(value, "value");
    }
    return method.addStatement(statement(form)).build();
  }

  private CodeBlock statement(Indices form) {
    if (buffer.isOnlyRead()) {
      return REFUSED;
    }
    Writer writer = buffer.elements().writer().orElse(null);
    return writer == null ? writeRegion(form) : write(writer, form);
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
    TypeKind cast = writer.cast().orElse(null);
    CodeBlock taken = cast == null ? checked : Conversions.cast(cast, checked);
    return call(writer.method(), core(buffer), place, taken);
  }

  private static void addIndices(MethodSpec.Builder method, Indices form) {
    if (form.isArray()) {
      method.addParameter(ArrayTypeName.of(form.primitive()), "index");
      return;
    }
    for (String axis : AXES.subList(0, form.count())) {
      method.addParameter(form.primitive(), axis);
    }
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
