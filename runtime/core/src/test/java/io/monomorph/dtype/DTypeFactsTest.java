package io.monomorph.dtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.GoldenLines;
import io.monomorph.GoldenOperand;
import io.monomorph.NumpyGoldens;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What dtypes are called, what they promote and cast to: as NumPy says. */
class DTypeFactsTest {
  @Test
  void factsAreNumpys() {
    GoldenLines.check("dtypes.txt", (question, number) -> answer(question.split(" \\| ")));
  }

  @Test
  void eachDtypeHasFacts() {
    List<String> named =
        NumpyGoldens.lines("dtypes.txt").stream()
            .filter(line -> line.startsWith("dtype "))
            .map(line -> line.split(" ", -1)[2])
            .toList();
    assertEquals(Arrays.stream(DType.values()).map(DType::numpyName).toList(), named);
  }

  private static String answer(String... fact) {
    DType dtype = GoldenOperand.dtype(fact[1]);
    return switch (fact[0]) {
      case "dtype" -> {
        assertEquals(fact[1], dtype.toString());
        assertEquals(dtype, GoldenOperand.dtype(dtype.typeName()));
        yield "%s %s %d %s"
            .formatted(dtype.numpyString(), dtype.format(), dtype.itemSize(), dtype.kind());
      }
      case "promote" -> Promotion.promote(dtype, GoldenOperand.dtype(fact[2])).numpyName();
      case "can_cast" -> {
        Casting rule = Casting.valueOf(fact[3].toUpperCase(Locale.ROOT));
        assertEquals(fact[3], rule.toString());
        yield rule.allows(dtype, GoldenOperand.dtype(fact[2])) ? "True" : "False";
      }
      default -> throw new AssertionError(fact[0]);
    };
  }

  @Test
  void knowsTheDtypesOfPrimitives() {
    assertEquals(DType.UINT16, DType.ofPrimitive(char.class).orElseThrow());
    assertEquals(DType.INT64, DType.ofPrimitive(long.class).orElseThrow());
    assertTrue(DType.ofPrimitive(void.class).isEmpty());
    assertTrue(DType.ofPrimitive(Integer.class).isEmpty());
    assertTrue(DType.ofName("float128").isEmpty());
  }

  @Test
  void countsComplexElementsInBlocks() {
    assertEquals(6, ((float[]) DType.COMPLEX64.newBlock(3)).length);
    assertEquals(3, DType.COMPLEX64.blockLength(new float[6]));
    assertEquals(6, DType.FLOAT32.blockLength(new float[6]));
  }
}
