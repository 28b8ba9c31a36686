package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.function.LogicLoops;
import io.monomorph.function.RoundingLoops;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each class of ufuncs has the forms that its functions have, so that others do not compile. */
class UfuncClassesTest {
  private static Set<String> forms(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> withSettings(String... forms) {
    Set<String> all = new TreeSet<>(Set.of(forms));
    all.addAll(Set.of("lazy", "where", "dtype", "casting", "on"));
    return all;
  }

  @Test
  void formsAreThoseOfTheNumberOfInputsAndOutputs() {
    assertEquals(withSettings("apply", "at"), forms(UnaryUfunc.class));
    assertEquals(
        withSettings("apply", "at", "outer", "reduction", "reduce", "accumulate", "reduceAt"),
        forms(BinaryUfunc.class));
    assertEquals(withSettings("apply"), forms(TernaryUfunc.class));
    assertEquals(withSettings("apply"), forms(NaryUfunc.class));
    assertEquals(withSettings("apply", "outer"), forms(MultiUfunc.class));
  }

  @Test
  void settingsKeepTheClass() {
    for (Class<?> type : UniversalFunction.class.getPermittedSubclasses()) {
      for (Method method : type.getDeclaredMethods()) {
        if (!method.isBridge() && Set.of("where", "dtype", "casting").contains(method.getName())) {
          assertSame(type, method.getReturnType(), method.toString());
        }
      }
    }
    for (Class<?> type : DeclaredReduction.class.getPermittedSubclasses()) {
      for (Method method : type.getDeclaredMethods()) {
        if (!method.isBridge() && Set.of("where", "dtype", "keepDims").contains(method.getName())) {
          assertSame(type, method.getReturnType(), method.toString());
        }
      }
    }
  }

  @Test
  void aTableOfAnotherNumberIsRefused() {
    assertEquals(
        "logical_and has 2 inputs and 1 outputs, not 1 and 1",
        assertThrows(IllegalArgumentException.class, () -> UnaryUfunc.of(LogicLoops.LOGICAL_AND))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> BinaryUfunc.of(RoundingLoops.RINT));
    assertEquals("rint", UnaryUfunc.of(RoundingLoops.RINT).name());
  }
}
