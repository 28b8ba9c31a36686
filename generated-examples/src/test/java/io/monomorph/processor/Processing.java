package io.monomorph.processor;

import java.net.URI;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Declarations in memory, and what the processor makes of them there. */
final class Processing {
  private Processing() {}

  /** Compiles as strictly as a user may: every warning is an error. */
  static Outcome strict(List<JavaFileObject> sources) {
    return Outcome.of(sources, List.of("-Xlint:all", "-Xlint:-processing", "-Werror"));
  }

  static Outcome compile(List<JavaFileObject> sources, Processor... more) {
    return Outcome.of(sources, List.of("-Xlint:-options", "-proc:full"), more);
  }

  /** A source of package {@code demo} with the imports that declarations need, on line 1. */
  static JavaFileObject source(String type, String text) {
    String head =
        "package demo; import io.monomorph.*; import io.monomorph.annotation.*;"
            + " import io.monomorph.dtype.DType; import java.util.*; import io.monomorph.ufunc.IntCell;"
            + " import io.monomorph.ufunc.DoubleCell; import io.monomorph.ufunc.ComplexCell;\n";
    return file("demo." + type, head + text);
  }

  /** The file of a class of that qualified name. */
  static JavaFileObject file(String type, String text) {
    URI place = URI.create("mem:///" + type.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
