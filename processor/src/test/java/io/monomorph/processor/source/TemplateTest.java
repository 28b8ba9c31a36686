package io.monomorph.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void placesAreFilledWhereTheyStand() {
    CodeBlock code =
        Template.of(
                """
                $type:T sum = $first:L;
                return $fold:L(sum, n);
                """)
            .with("type", TypeName.DOUBLE)
            .with("first", CodeBlock.of("x[$L]", 0))
            .with("fold", "sumFold")
            .code();
    assertEquals("double sum = x[0];\nreturn sumFold(sum, n);\n", code.toString());
  }

  @Test
  void statementsAreIndentedAsTheirLine() {
    CodeBlock code =
        Template.of(
                """
                for (int k = 0; k < n; k++) {
                  $add:L
                  if (k > 3) {
                    $add:L
                  }
                }
                """)
            .with("add", List.of(CodeBlock.of("a += x[k]"), CodeBlock.of("b += y[k]")))
            .code();
    assertEquals(
        """
        for (int k = 0; k < n; k++) {
          a += x[k];
          b += y[k];
          if (k > 3) {
            a += x[k];
            b += y[k];
          }
        }
        """,
        code.toString());
  }

  @Test
  void aTextCanStandInAnother() {
    CodeBlock inner =
        Template.of(
                """
                if (n == 1) {
                  $run:L;
                }
                """)
            .with("run", "f(x)")
            .code();
    CodeBlock outer =
        Template.of(
                """
                try {
                  $move:L
                } finally {
                  end();
                }
                """)
            .with("move", inner)
            .code();
    assertEquals(
        """
        try {
          if (n == 1) {
            f(x);
          }
        } finally {
          end();
        }
        """,
        outer.toString());
  }

  @Test
  void noStatementsLeaveNoLine() {
    CodeBlock code =
        Template.of(
                """
                $cells:L
                return;
                """)
            .with("cells", List.of())
            .code();
    assertEquals("return;\n", code.toString());
  }

  @Test
  void aPlaceWithoutValueIsAMistake() {
    Template template = Template.of("return $sum:L;\n");
    assertThrows(IllegalArgumentException.class, template::code);
  }
}
