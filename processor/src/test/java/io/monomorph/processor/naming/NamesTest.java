package io.monomorph.processor.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.TypeName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "add, ADD, add",
    "floorDivide, FLOOR_DIVIDE, floorDivide",
    "floor_divide, FLOOR_DIVIDE, floorDivide",
    "log1p, LOG1P, log1p",
    "atan2Of, ATAN2_OF, atan2Of"
  })
  void functionsHaveAConstantAndAMethod(String name, String constant, String method) {
    assertEquals(constant, Names.constant(name));
    assertEquals(method, Names.method(name));
  }

  @Test
  void classesOfLoopsDifferNotInCaseAlone() {
    assertEquals(
        List.of("SumLoop", "OtherSUMLoop", "OtherOthersumLoop"),
        Names.loopClasses(List.of("SumLoop", "SUMLoop", "OthersumLoop")));
  }

  @Test
  void classesOfLoopsHaveNamesThatFilesCanHave() {
    String longest = "a".repeat(Names.LONGEST_LOOP - 20);
    assertEquals(List.of(longest, "Loop2"), Names.loopClasses(List.of(longest, longest + "b")));
  }

  @Test
  void noLoopIsCalledAsAKeywordOrAsTheMethodOfTheInterface() {
    assertEquals("yieldElements", Names.entry("yield"));
    assertEquals("runElements", Names.entry("run"));
    assertEquals("runs", Names.entry("runs"));
  }

  @Test
  void variablesAreCalledAsTheLastWordOfTheirType() {
    assertEquals("image", Names.variable(ClassName.get("java.awt.image", "BufferedImage")));
    assertEquals("array", Names.variable(ArrayTypeName.of(TypeName.INT)));
    assertEquals("given", Names.variable(ClassName.get("demo", "Core")));
  }
}
