package io.monomorph.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Declarations in Kotlin: kapt shows them to the processor as Java, Kotlin is compiled beside what
 * is generated, and that after it. {@code mvn verify -Plong} brings the compiler.
 */
@Tag("long")
class KotlinTest {
  private static final String BACKEND =
      """
      package demo

      import io.monomorph.annotation.*
      import io.monomorph.dtype.DType

      class Line(val values: DoubleArray)

      @BufferBackend(name = "line", priority = 7)
      object LineBackend {
        @JvmStatic
        @Reads(DType.FLOAT64)
        fun read(core: Line, index: Int): Double = core.values[index]

        @JvmStatic
        @Writes(DType.FLOAT64)
        fun write(core: Line, index: Int, value: Double) {
          core.values[index] = value
        }

        @JvmStatic
        @Exposes(DType.FLOAT64)
        fun array(core: Line): DoubleArray = core.values

        @JvmStatic
        @Ufunc
        fun lorentz(x: Double, center: Double, width: Double): Double =
          1 / (1 + (x - center) * (x - center) / (width * width))
      }
      """;

  private static final String MAIN =
      """
      package demo

      import io.monomorph.Buffers

      fun main() {
        val buffer = LineFloat64Buffer.wrap(Line(doubleArrayOf(1.0, 2.0, 3.0)))
        println(buffer.get("::-1"))
        println(LineBackendUfuncs.lorentz(buffer, 2.0, 1.0))
        println(Buffers.resolve(Line(doubleArrayOf(4.0))))
      }
      """;

  private static final String OPTION = "plugin:org.jetbrains.kotlin.kapt3:";

  @TempDir Path folder;

  private String compiler = "";
  private String library = "";

  @BeforeEach
  void find() {
    compiler =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(jar -> jar.matches(".*[/\\\\](kotlin|kotlinx|annotations)-[^/\\\\]*\\.jar"))
            .collect(Collectors.joining(File.pathSeparator));
    assumeTrue(compiler.contains("kotlin-compiler"), "no Kotlin: mvn verify -Plong has it");
    library = Shell.path(Shell.runtime(), Jars.find("kotlin-stdlib"));
  }

  private static List<String> withOptions(String... options) {
    List<String> all = new ArrayList<>();
    for (String option : options) {
      all.add("-P");
      all.add(OPTION + option);
    }
    return all;
  }

  private String kotlin(Shell shell, List<String> more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                compiler,
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-jdk-home",
                System.getProperty("java.home"),
                "-jvm-target",
                "25",
                "-cp",
                library,
                "-d",
                "classes"));
    command.addAll(more);
    return shell.java(command.toArray(String[]::new)).succeeded();
  }

  @Test
  void aBackendAndAUfuncOfKapt() throws Exception {
    Shell shell =
        new Shell(folder).write("src/demo/Line.kt", BACKEND).write("src/demo/Main.kt", MAIN);
    for (String name : List.of("stubs", "generated", "classes", "data")) {
      Files.createDirectories(shell.resolve(name));
    }
    List<String> kapt = new ArrayList<>();
    kapt.add("-Xplugin=" + Jars.find("kotlin-annotation-processing-embeddable"));
    kapt.addAll(
        withOptions(
            "aptMode=stubsAndApt",
            "sources=generated",
            "classes=classes",
            "stubs=stubs",
            "incrementalData=data",
            "correctErrorTypes=true"));
    kapt.addAll(withOptions("apclasspath=" + Shell.processor()));
    kapt.add("src");
    assertEquals("", kotlin(shell, kapt).strip());
    assertEquals(4, shell.texts("generated", ".java").size());
    assertEquals("", kotlin(shell, List.of("src", "generated")).strip());
    List<String> java =
        shell.withSources(
            "generated",
            "-Xlint:all",
            "-Werror",
            "-proc:none",
            "-cp",
            Shell.path("classes", library),
            "-d",
            "classes");
    assertEquals("", shell.javac(java).succeeded());
    assertTrue(
        shell
            .read("classes/META-INF/services/io.monomorph.spi.BackendProvider")
            .contains("demo.LineBufferProvider"));
    assertEquals(
        "[3. 2. 1.]\n[0.5 1.  0.5]\n[4.]",
        shell.java("-cp", Shell.path("classes", library), "demo.MainKt").succeeded());
  }
}
