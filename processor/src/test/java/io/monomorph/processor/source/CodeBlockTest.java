package io.monomorph.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeBlockTest {
  @Test
  void argumentsComeInTheirOrderOrByNumber() {
    assertEquals("a + b", CodeBlock.of("$L + $L", "a", CodeBlock.of("b")).toString());
    assertEquals("b + b", CodeBlock.of("$2L + $2L", "a", "b").toString());
    assertEquals(
        "int[] x = (int[]) y",
        CodeBlock.of("$1T x = ($1T) y", ArrayTypeName.of(TypeName.INT)).toString());
  }

  @Test
  void whatIsGivenIsNoFormat() {
    assertEquals("a$L", CodeBlock.of("$L", "a$L").toString());
    assertEquals("f(\"$T\")", CodeBlock.of("f($S)", "$T").toString());
  }

  @Test
  void literalsAreEscaped() {
    assertEquals("\"a\\\"b\\\\c\\012\\000\"", CodeBlock.of("$S", "a\"b\\c\n\0").toString());
  }

  @Test
  void linesOfGivenCodeAreIndentedToo() {
    CodeBlock given = CodeBlock.builder().addStatement("a()").addStatement("b()").build();
    CodeBlock code =
        CodeBlock.builder()
            .beginControlFlow("if ($L)", "c")
            .add("$L", given)
            .endControlFlow()
            .build();
    assertEquals("if (c) {\n  a();\n  b();\n}\n", code.toString());
  }

  @Test
  void piecesAreJoined() {
    List<CodeBlock> pieces = List.of(CodeBlock.of("a"), CodeBlock.of("b"));
    assertEquals("a, b", CodeBlock.join(pieces, ", ").toString());
    assertEquals(
        "{a}", Stream.of(pieces.get(0)).collect(CodeBlock.joining(", ", "{", "}")).toString());
  }

  @Test
  void typesAreEqualIfTheirCodeIs() {
    assertEquals(TypeName.get(int.class), TypeName.INT);
    assertEquals(ClassName.of("java.util.Map"), TypeName.get(Map.class));
    assertNotEquals(ClassName.of("a.b.C"), ClassName.get("a", "b"));
    assertEquals("java.lang.Integer", TypeName.INT.box().toString());
    assertEquals("java.util.Map$Entry", ClassName.get(Map.Entry.class).reflectionName());
    assertEquals(
        "java.util.List<?>",
        ParameterizedTypeName.get(
                ClassName.get(List.class), TypeName.subtypeOf(TypeName.get(Object.class)))
            .toString());
  }
}
