package io.monomorph.dtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.NumpyGoldens;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What dtypes are called, what they promote and cast to: as NumPy says. */
class DTypeFactsTest {
  private static List<String[]> facts(String about) {
    List<String[]> facts =
        NumpyGoldens.lines("dtypes.txt").stream()
            .map(line -> line.split(" "))
            .filter(fact -> fact[0].equals(about))
            .toList();
    assertTrue(facts.size() >= DType.values().length);
    return facts;
  }

  private static DType dtype(String name) {
    return DType.ofName(name).orElseThrow();
  }

  @Test
  void describesEachDtypeAsNumpy() {
    assertEquals(
        Arrays.stream(DType.values()).map(DType::numpyName).toList(),
        facts("dtype").stream().map(fact -> fact[1]).toList());
    for (String[] fact : facts("dtype")) {
      DType dtype = dtype(fact[1]);
      assertEquals(fact[1], dtype.toString());
      assertEquals(fact[2], dtype.numpyString());
      assertEquals(fact[3], dtype.format());
      assertEquals(fact[4], Integer.toString(dtype.itemSize()));
      assertEquals(fact[5], Character.toString(dtype.kind()));
      assertEquals(dtype, dtype(dtype.typeName()));
    }
  }

  @Test
  void promotesEachPairAsNumpy() {
    for (String[] fact : facts("promote")) {
      assertEquals(
          fact[3],
          Promotion.promote(dtype(fact[1]), dtype(fact[2])).numpyName(),
          fact[1] + fact[2]);
    }
  }

  @Test
  void castingRulesAllowWhatNumpyAllows() {
    for (String[] fact : facts("can_cast")) {
      Casting rule = Casting.valueOf(fact[3].toUpperCase(Locale.ROOT));
      assertEquals(fact[3], rule.toString());
      assertEquals(
          fact[4],
          Boolean.toString(rule.allows(dtype(fact[1]), dtype(fact[2]))),
          String.join(" ", fact));
    }
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
