package io.monomorph.lambda;

import io.monomorph.generated.Loop;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * A loop that is compiled for one lambda alone. The JIT makes the lambda part of a loop only as
 * long as the code of the loop has called no other one: so each lambda gets a copy of the class of
 * the loop, which is as fast as a loop that was written for it. The copy goes when the loop does.
 *
 * @param loop the class, with a constructor for a lambda; it is no record, whose methods cannot be
 *     copied
 * @param type the interface of the lambda
 */
record OwnLoop(Class<? extends Loop> loop, Class<?> type, Object lambda) {
  /** The loop, as a copy of its class where this JVM can make one. */
  Loop make() {
    Class<?> copy = copy();
    try {
      Constructor<?> constructor = (copy == null ? loop : copy).getDeclaredConstructor(type);
      return (Loop) constructor.newInstance(lambda);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(loop + " cannot be made", e);
    }
  }

  private @Nullable Class<?> copy() {
    String file = loop.getName().substring(loop.getPackageName().length() + 1) + ".class";
    try (InputStream in = loop.getResourceAsStream(file)) {
      return in == null
          ? null
          : MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), true).lookupClass();
    } catch (IOException | IllegalAccessException | UnsupportedOperationException e) {
      return null; // all lambdas share one loop then, which is slower
    }
  }
}
