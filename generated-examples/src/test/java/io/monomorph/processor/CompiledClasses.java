package io.monomorph.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;

/** The classes of a compilation, ready to run. */
final class CompiledClasses extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

  CompiledClasses(Compilation compilation) throws IOException {
    super(CompiledClasses.class.getClassLoader());
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath();
        String name = path.substring(path.indexOf("/CLASS_OUTPUT/") + 14, path.length() - 6);
        try (var in = file.openInputStream()) {
          classes.put(name.replace('/', '.'), in.readAllBytes());
        }
      }
    }
  }

  CompiledClasses(Outcome outcome) {
    super(CompiledClasses.class.getClassLoader());
    classes.putAll(outcome.classes());
  }

  /** The names of all classes. */
  Set<String> names() {
    return Set.copyOf(classes.keySet());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** What the method {@code static String run()} of a class gives. */
  String run(String name) throws ReflectiveOperationException {
    var method = loadClass(name).getDeclaredMethod("run");
    method.setAccessible(true);
    return String.valueOf(method.invoke(null));
  }
}
