package io.monomorph.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that expands templates, run as the build runs it. */
class ExpandTest {
  private static final Path PROGRAM = Path.of("src/main/templates/Expand.java").toAbsolutePath();

  @TempDir Path folder;
  private Path templates;
  private Path output;

  @BeforeEach
  void tables() throws IOException {
    templates = Files.createDirectories(folder.resolve("templates"));
    output = folder.resolve("output");
    Path tables = Files.createDirectories(templates.resolve("tables"));
    Files.writeString(
        tables.resolve("dtypes.txt"),
        """
        # A comment
        DTYPE   | Name    | carrier | element | Stream | kind
        BOOL    | Bool    | boolean | boolean | Int    | bool
        FLOAT32 | Float32 | float   | float   | Double | floating
        """);
    Files.writeString(
        tables.resolve("results.txt"),
        """
        dtype -> | bool  | float32
        wider    | Int64 | Float64
        """);
    Files.writeString(
        tables.resolve("operators.txt"),
        """
        name | inputs | kind
        add  | 2      | wider
        neg  | 1      | wider
        """);
  }

  private String run() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, PROGRAM.toString(), templates.toString(), output.toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private void template(String name, String text) throws IOException {
    Files.writeString(templates.resolve(name + ".java.txt"), text);
  }

  @Test
  void partsAreIncluded() throws IOException, InterruptedException {
    Files.createDirectories(templates.resolve("parts"));
    Files.writeString(
        templates.resolve("parts/operators.txt"),
        """
        //#for op in operators
        ${op.name} of ${inputs}
        //#include parts/end.txt
        //#end for
        """);
    Files.writeString(templates.resolve("parts/end.txt"), "end of ${op.name}\n");
    template(
        "Whole",
        """
        begin
        //#for inputs: one, two
        //#include parts/operators.txt
        //#end for
        """);
    assertEquals("", run());
    assertEquals(
        """
        begin
        add of one
        end of add
        neg of one
        end of neg
        add of two
        end of add
        neg of two
        end of neg
        """,
        Files.readString(output.resolve("Whole.java")));
  }

  @Test
  void whatIsNotThereOrWrongInAPartIsNamed() throws IOException, InterruptedException {
    template("Whole", "//#include parts/none.txt\n");
    String text = run();
    assertTrue(
        text.contains("Whole.java, line 1: there is no file parts/none.txt: //#include parts"),
        text);
    Files.createDirectories(templates.resolve("parts"));
    Files.writeString(templates.resolve("parts/none.txt"), "text\n//#end for\n");
    text = run();
    assertTrue(text.contains("parts/none.txt, line 2: this closes nothing"), text);
  }

  @Test
  void aFileForEachDtype() throws IOException, InterruptedException {
    template(
        "${Name}Buffer",
        """
        class ${Name}Buffer {
        //#if bool
          boolean
        //#elif DTYPE=FLOAT32
          float of ${carrier}
        //#else
          never
        //#end if
        //#for op in operators if op.inputs=2
          ${results[op.kind]}Buffer ${op.name}();
        //#end for
        }
        """);
    template("Only${Name}", "//#only floating\n${zero}\n");
    assertEquals("", run());
    assertEquals(
        "class BoolBuffer {\n  boolean\n  Int64Buffer add();\n}\n",
        Files.readString(output.resolve("BoolBuffer.java")));
    assertEquals(
        "class Float32Buffer {\n  float of float\n  Float64Buffer add();\n}\n",
        Files.readString(output.resolve("Float32Buffer.java")));
    assertEquals("0f\n", Files.readString(output.resolve("OnlyFloat32.java")));
    assertFalse(Files.exists(output.resolve("OnlyBool.java")));
  }

  @Test
  void loopsOverDtypesAndLists() throws IOException, InterruptedException {
    template(
        "All",
        """
        //#for to in dtypes
        ${to.name}
        //#if to:floating
        is real
        //#end if
        //#end for
        //#for name type: a A, b B
        ${name} ${type}
        //#end for
        """);
    assertEquals("", run());
    assertEquals(
        "bool\nfloat32\nis real\na A\nb B\n", Files.readString(output.resolve("All.java")));
  }

  @Test
  void mistakesNameFileAndLine() throws IOException, InterruptedException {
    for (List<String> mistake :
        List.of(
            List.of("x\n//#if a\n", "Wrong.java, line 2: this is never closed: //#if a"),
            List.of("//#if a\n//#end for\n", "Wrong.java, line 2: expected //#end if: //#end for"),
            List.of("x\n\n//#end if\n", "Wrong.java, line 3: this closes nothing: //#end if"),
            List.of("//#unless a\n", "Wrong.java, line 1: there is no such directive"),
            List.of("//#for a in nothing\n//#end for\n", "there is no table nothing"),
            List.of("//#for a b: c\n//#end for\n", "\"c\" is not one value for each of a b"),
            List.of("${unknown}\n", "no value ${unknown} for: ${unknown}"))) {
      template("Wrong", mistake.get(0));
      String text = run();
      assertTrue(text.contains(mistake.get(1)), text);
    }
  }
}
