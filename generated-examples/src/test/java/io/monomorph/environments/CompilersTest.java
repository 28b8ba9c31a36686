package io.monomorph.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilers, and what a path can have or lack. */
class CompilersTest {
  @TempDir Path folder;

  private static final String[] STRICT = {"-Werror", "-Xlint:all", "-Xlint:-processing"};

  private static List<String> options(String... more) {
    java.util.ArrayList<String> all = new java.util.ArrayList<>(List.of(more));
    all.addAll(List.of("-cp", Shell.runtime(), "-processorpath", Shell.processor(), "-d", "out"));
    return all;
  }

  private Map<String, String> compile(Shell shell, String... more) throws Exception {
    List<String> arguments = options(more);
    String said =
        shell.javac(shell.withSources("src", arguments.toArray(new String[0]))).succeeded();
    assertEquals("", said);
    return shell.texts("out", ".java");
  }

  @Test
  void javacOnTheClassPath() throws Exception {
    Shell shell = Line.in(folder);
    assertEquals(6, compile(shell, STRICT).size());
    String printed = shell.java("-cp", Shell.path(Shell.runtime(), "out"), "demo.Main").succeeded();
    assertEquals(Line.PRINTED, printed);
  }

  /** The same bytes as from javac, and nothing to warn of. */
  @Test
  void theCompilerOfEclipse() throws Exception {
    Shell shell = Line.in(folder);
    Map<String, String> usual = compile(shell);
    shell.java("-cp", Shell.path(Shell.runtime(), "out"), "demo.Main").succeeded();
    java.util.ArrayList<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "-cp",
                Jars.find("ecj"),
                "org.eclipse.jdt.internal.compiler.batch.Main",
                "--release",
                "25",
                "-failOnWarning",
                "-d",
                "eclipse",
                "-s",
                "eclipse",
                "-classpath",
                Shell.runtime(),
                "-processorpath",
                Shell.processor()));
    shell.write("eclipse/empty", "");
    String said =
        shell.run("java", shell.withSources("src", arguments.toArray(new String[0]))).succeeded();
    assertEquals("", said);
    assertEquals(usual, shell.texts("eclipse", ".java"));
    String printed =
        shell.java("-cp", Shell.path(Shell.runtime(), "eclipse"), "demo.Main").succeeded();
    assertEquals(Line.PRINTED, printed);
  }

  /** Numbers and letters of generated code and of messages are those of the language. */
  @Test
  void anyLocaleZoneAndCharset() throws Exception {
    Shell shell = Line.in(folder);
    Map<String, String> usual = compile(shell);
    for (String[] options :
        List.of(
            new String[] {"-J-Duser.language=ar", "-J-Duser.country=EG"},
            new String[] {"-J-Duser.language=th", "-J-Duser.country=TH", "-J-Duser.variant=TH"},
            new String[] {"-J-Duser.language=tr", "-J-Duser.timezone=Asia/Kolkata"},
            new String[] {"-J-Dfile.encoding=COMPAT"})) {
      assertEquals(usual, compile(shell, options), String.join(" ", options));
    }
    shell.write(
        "src/demo/LineBackend.java",
        Line.BACKEND.replace("int x, int y", "int x, int y, String s, Object o"));
    List<String> bad = shell.withSources("src", options().toArray(new String[0]));
    bad.addFirst("-J-Duser.language=ar");
    bad.addFirst("-J-Duser.country=EG");
    String said = shell.javac(bad).failed();
    assertTrue(said.contains("[UfuncShape] @Ufunc method sum3 takes String"), said);
  }

  /** A name that ASCII has no letters for comes through a compiler that writes ASCII. */
  @Test
  void namesInSourcesThatAreAscii() throws Exception {
    Shell shell =
        new Shell(folder)
            .write(
                "src/demo/A.java",
                Line.BACKEND
                    .replace("class LineBackend", "class A")
                    .replace("int[] core", "Gr\\u00f6\\u00dfe core")
                    .replace(
                        "Gr\\u00f6\\u00dfe core) { return core; }",
                        "Gr\\u00f6\\u00dfe core) { return core.a; }")
                    .replace("core[index]", "core.a[index]")
                    .replace(
                        "static int[] make(int size) { return new int[size]; }",
                        "static Gr\\u00f6\\u00dfe make(int size) { return new Gr\\u00f6\\u00dfe(); }")
                    .replace(
                        "@Ufunc",
                        "static final class Gr\\u00f6\\u00dfe { int[] a = {1}; }\n@Ufunc"));
    assertEquals(6, compile(shell, "-encoding", "US-ASCII").size());
  }

  @Test
  void modulesOfOneSourcePathWithClassesOfOneName() throws Exception {
    Shell shell = new Shell(folder);
    for (String module : List.of("one", "two")) {
      shell
          .write(
              "src/" + module + "/module-info.java",
              """
              module %s {
                requires io.monomorph;
                provides io.monomorph.spi.BackendProvider with demo.LineBufferProvider;
              }
              """
                  .formatted(module))
          .write(
              "src/" + module + "/demo/LineBackend.java",
              Line.BACKEND
                  .replace("\"line\"", "\"" + module + "\"")
                  .replace("priority = 7", "priority = " + (module.equals("one") ? 1 : 2)));
    }
    String said =
        shell
            .javac(
                List.of(
                    "-Werror",
                    "-Xlint:all",
                    "-Xlint:-processing",
                    "-Xlint:-requires-automatic",
                    "-Xlint:-missing-explicit-ctor",
                    "-d",
                    "out",
                    "--module-path",
                    Shell.runtime(),
                    "--module-source-path",
                    "src",
                    "-processorpath",
                    Shell.processor(),
                    "--module",
                    "one,two"))
            .succeeded();
    assertEquals("", said);
    assertEquals(12, shell.texts("out", ".java").size());
    assertTrue(shell.read("out/one/demo/LineBufferProvider.java").contains("\"one\""));
    assertEquals(
        "demo.LineBufferProvider\n",
        shell.read("out/two/META-INF/services/io.monomorph.spi.BackendProvider"));
  }

  @Test
  void aModuleThatHidesItsCore() throws Exception {
    String backend =
        Line.BACKEND
            .replace("int[] core", "hidden.Core core")
            .replace("return core;", "return core.a;")
            .replace("core[index]", "core.a[index]")
            .replace(
                "static int[] make(int size) { return new int[size]; }",
                "static hidden.Core make(int size) { return new hidden.Core(); }");
    Shell shell =
        new Shell(folder)
            .write("src/demo/LineBackend.java", backend)
            .write(
                "src/hidden/Core.java",
                "package hidden; public final class Core { public Core() {} public int[] a = {1}; }");
    String[] arguments = {
      "-Xlint:all",
      "-Xlint:-processing",
      "-d",
      "out",
      "--module-path",
      Shell.runtime(),
      "-processorpath",
      Shell.processor()
    };
    String module =
        """
        module demo { exports demo; requires transitive io.monomorph;
          provides io.monomorph.spi.BackendProvider with demo.LineBufferProvider; }
        """;
    shell.write("src/module-info.java", module);
    String said = shell.javac(shell.withSources("src", arguments)).succeeded();
    assertTrue(said.contains("LineBackend.java:7: warning: [CoreNotExported]"), said);
    assertTrue(said.contains("exports hidden;"), said);
    assertFalse(said.contains("out/"), said);
    shell.write(
        "src/module-info.java", module.replace("exports demo;", "exports demo; exports hidden;"));
    said = shell.javac(shell.withSources("src", arguments)).succeeded();
    assertFalse(said.contains("CoreNotExported"), said);
  }
}
