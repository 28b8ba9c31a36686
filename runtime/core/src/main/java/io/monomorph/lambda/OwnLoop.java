package io.monomorph.lambda;

import io.monomorph.generated.Loop;
import io.monomorph.service.OwnClass;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A loop that is compiled for one lambda alone, which is as fast as a loop that was written for it.
 *
 * @param loop the class, with a constructor for a lambda
 * @param type the interface of the lambda
 */
record OwnLoop(Class<? extends Loop> loop, Class<?> type, Object lambda) {
  Loop make() {
    return new OwnClass<Loop>(MethodHandles.lookup(), loop)
        .make(MethodType.methodType(void.class, type), lambda);
  }
}
