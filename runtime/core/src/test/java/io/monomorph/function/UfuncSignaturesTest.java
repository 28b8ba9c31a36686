package io.monomorph.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.NumpyGoldens;
import io.monomorph.Ufuncs;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The loops that each ufunc has, the preferred ones first, are those of a kept list: most
 * declarations name no dtypes, so that what a primitive stands for decides which there are.
 */
class UfuncSignaturesTest {
  @Test
  void loopsAreThoseOfTheList() {
    List<String> found = Arrays.stream(Ufuncs.class.getFields()).map(this::line).sorted().toList();
    assertEquals(
        String.join("\n", NumpyGoldens.lines("ufunc/signatures.txt")), String.join("\n", found));
  }

  private String line(Field field) {
    try {
      Object ufunc = field.get(null);
      return ufunc + ": " + ufunc.getClass().getMethod("signatures").invoke(ufunc);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
