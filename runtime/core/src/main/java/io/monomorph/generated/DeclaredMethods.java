package io.monomorph.generated;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Finds the methods that were declared as ufuncs, for loops that call several of them.
 *
 * @see io.monomorph.Expression
 */
public final class DeclaredMethods {
  /** Stands for a method that loops cannot call element by element. */
  public static final MethodHandle NONE = MethodHandles.empty(MethodType.methodType(void.class));

  private DeclaredMethods() {}

  /**
   * A static method; generated code asks for it.
   *
   * @param lookup of a class that may call it
   */
  public static MethodHandle find(
      MethodHandles.Lookup lookup,
      Class<?> declaration,
      String name,
      Class<?> result,
      Class<?>... parameters) {
    try {
      return lookup.findStatic(declaration, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(
          declaration.getName()
              + " has changed since its loops were generated: compile it again with the processor",
          missing);
    }
  }
}
