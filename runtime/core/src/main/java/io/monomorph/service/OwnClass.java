package io.monomorph.service;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a class for one of its objects. The JIT makes what a method calls part of it, and
 * compiles the whole for that, only as long as the code of the method has called nothing else:
 * loops that call what they are given therefore have a class each. It goes when the object does.
 *
 * @param lookup of the package of the class
 * @param original is no record, whose methods cannot be copied
 */
public record OwnClass<T>(MethodHandles.Lookup lookup, Class<? extends T> original) {
  /**
   * An object of a copy; of the class itself where this JVM can make none, which is slower.
   *
   * @param parameters those of its constructor
   */
  @SuppressWarnings("unchecked") // the copy has the supertypes of the class
  public T make(MethodType parameters, Object... arguments) {
    MethodHandles.Lookup own = copy();
    Class<?> type = own == null ? original : own.lookupClass();
    try {
      return (T)
          (own == null ? lookup : own)
              .findConstructor(type, parameters)
              .invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new LinkageError(original + " cannot be made", e);
    }
  }

  private MethodHandles.@Nullable Lookup copy() {
    String file = original.getName().substring(original.getPackageName().length() + 1) + ".class";
    try (InputStream in = original.getResourceAsStream(file)) {
      return in == null ? null : lookup.defineHiddenClass(in.readAllBytes(), true);
    } catch (IOException | IllegalAccessException | UnsupportedOperationException e) {
      return null;
    }
  }
}
