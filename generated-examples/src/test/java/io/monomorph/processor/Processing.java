package io.monomorph.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles declarations with the processor. */
final class Processing {
  private Processing() {}

  /** Compiles as strictly as a user may: every warning is an error. */
  static Compilation strict(List<JavaFileObject> sources) {
    return Compiler.javac()
        .withProcessors(new BackendProcessor())
        .withOptions("-Xlint:all", "-Xlint:-processing", "-Werror")
        .compile(sources);
  }

  static Compilation compile(List<JavaFileObject> sources) {
    return Compiler.javac().withProcessors(new BackendProcessor()).compile(sources);
  }

  /** A source of package {@code demo} with the imports that declarations need, on line 1. */
  static JavaFileObject source(String type, String text) {
    String head =
        "package demo; import io.monomorph.*; import io.monomorph.annotation.*;"
            + " import io.monomorph.dtype.DType; import java.util.*; import io.monomorph.ufunc.IntCell;"
            + " import io.monomorph.ufunc.DoubleCell; import io.monomorph.ufunc.ComplexCell;\n";
    return JavaFileObjects.forSourceString("demo." + type, head + text);
  }

  /** The generated sources and resources, by file name. */
  static Map<String, String> generated(Compilation compilation) {
    Map<String, String> texts = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.SOURCE
          || file.getKind() == JavaFileObject.Kind.OTHER) {
        String name = file.toUri().getPath();
        texts.put(name.substring(name.lastIndexOf('/') + 1), text(file));
      }
    }
    return texts;
  }

  private static String text(JavaFileObject file) {
    try (var stream = file.openInputStream()) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the compiler says of one kind, each message on lines of its own. */
  static String messages(List<? extends Diagnostic<?>> diagnostics) {
    return diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
  }
}
