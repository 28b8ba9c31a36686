package io.monomorph.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The classes of a compilation, ready to run. */
final class CompiledClasses extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

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
