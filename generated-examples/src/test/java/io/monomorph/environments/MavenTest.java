package io.monomorph.environments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of strangers with Maven, who copy what the documents show. */
class MavenTest {
  private static final String SERVICE = "META-INF/services/io.monomorph.spi.BackendProvider";
  private static final List<String> GENERATED =
      List.of(
          "demo/LineBackendLoops.class",
          "demo/LineBackendReductionLoops.class",
          "demo/LineBackendReductions.class",
          "demo/LineBackendUfuncs.class",
          "demo/LineBufferProvider.class",
          "demo/LineInt32Buffer.class");

  @TempDir Path folder;

  /** The first block of XML that the README shows, around it what every build file has. */
  static String readme() throws IOException {
    Matcher block =
        Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../README.md")));
    assertTrue(block.find());
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>com.example</groupId>
      <artifactId>line</artifactId>
      <version>1</version>
    %s</project>
    """
        .formatted(block.group(1));
  }

  private MavenProject line() throws Exception {
    Shell shell =
        new Shell(folder)
            .write("src/main/java/demo/LineBackend.java", Line.BACKEND)
            .write("src/main/java/demo/Main.java", Line.MAIN);
    return MavenProject.in(shell, readme());
  }

  private static String print(MavenProject project) throws Exception {
    return project
        .shell()
        .java("-cp", Shell.path(Shell.runtime(), "target/classes"), "demo.Main")
        .succeeded();
  }

  /** Sets the time of a file so that it is newer than everything that was compiled. */
  private void touch(String file) throws IOException {
    Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.now().plusSeconds(2)));
  }

  @Test
  void whatTheReadmeShows() throws Exception {
    MavenProject project = line();
    project.run("package").succeeded();
    assertEquals(Line.PRINTED, print(project));
    assertTrue(project.classes().containsAll(GENERATED), () -> "no " + GENERATED);
    String jar = Shell.path(Shell.runtime(), "target/line-1.jar");
    assertEquals(Line.PRINTED, project.shell().java("-cp", jar, "demo.Main").succeeded());
  }

  /** What is compiled again and what not, the backends are there. */
  @Test
  void compilingAgainAfterOneFileHasChanged() throws Exception {
    MavenProject project = line();
    project.run("compile").succeeded();
    List<String> first = project.classes();
    String services = project.services();
    String said = project.run("compile").succeeded();
    assertTrue(said.contains("Nothing to compile"), said);
    for (String file : List.of("Main", "LineBackend")) {
      touch("src/main/java/demo/" + file + ".java");
      said = project.run("compile").succeeded();
      assertFalse(said.contains("Nothing to compile"), said);
      assertEquals(first, project.classes());
      assertEquals(services, project.services());
      assertEquals(Line.PRINTED, print(project));
    }
  }

  /** The classes of a declaration go with it, and so does its line in the services file. */
  @Test
  void aDeclarationThatIsRemoved() throws Exception {
    MavenProject project = line();
    String other = Line.BACKEND.replace("LineBackend", "RowBackend").replace("\"line\"", "\"row\"");
    project
        .shell()
        .write("src/main/java/demo/RowBackend.java", other.replace("priority = 7", "priority = 8"));
    project.run("compile").succeeded();
    assertEquals("demo.LineBufferProvider\ndemo.RowBufferProvider\n", project.services());
    assertTrue(project.classes().contains("demo/RowInt32Buffer.class"));
    Files.delete(folder.resolve("src/main/java/demo/RowBackend.java"));
    project.run("compile").succeeded();
    assertEquals("demo.LineBufferProvider\n", project.services());
    assertEquals(
        List.of(), project.classes().stream().filter(name -> name.contains("Row")).toList());
    assertEquals(
        List.of(),
        project.shell().texts("target/generated-sources", ".java").keySet().stream()
            .filter(name -> name.contains("Row"))
            .toList());
    assertEquals(Line.PRINTED, print(project));
  }

  /** A services file of one's own that is copied again overwrites the completed one. */
  @Test
  void aServicesFileOfOnesOwn() throws Exception {
    MavenProject project = line();
    String mine = "src/main/resources/" + SERVICE;
    project
        .shell()
        .write("src/main/java/demo/Another.java", NeighboursTest.ANOTHER)
        .write(
            "src/main/java/demo/Mine.java",
            "package demo; public final class Mine extends Another {}")
        .write(mine, "demo.Mine\n");
    String said = project.run("compile").succeeded();
    assertTrue(said.contains("[ServicesByHand]"), said);
    assertTrue(said.contains("demo.LineBufferProvider"), said);
    assertEquals("demo.LineBufferProvider\ndemo.Mine\n", project.services());
    touch(mine);
    project.run("compile").succeeded();
    assertEquals("demo.Mine\n", project.services(), "if this is no longer so, say it in the guide");

    project.shell().write(mine, "demo.LineBufferProvider\ndemo.Mine\n");
    said = project.run("compile").succeeded();
    assertFalse(said.contains("[ServicesByHand]"), said);
    touch(mine);
    project.run("compile").succeeded();
    assertEquals("demo.LineBufferProvider\ndemo.Mine\n", project.services());
    assertTrue(print(project).contains("line(7), mine(3), heap(0)"));
  }

  /** The guide's project becomes a jar, whose checks have passed; who has it uses the backend. */
  @Test
  void theProjectOfTheGuide() throws Exception {
    Path source = Path.of("src/test/resources/atomic");
    Shell shell = new Shell(folder);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        shell.write(source.relativize(file).toString(), Files.readString(file, UTF_8));
      }
    }
    MavenProject project = MavenProject.in(shell, shell.read("pom.xml"));
    String said = project.run("package").succeeded();
    assertTrue(said.contains("Failures: 0, Errors: 0"), said);
    shell.write(
        "User.java",
        """
        import io.monomorph.Buffers;
        import java.util.concurrent.atomic.AtomicLongArray;

        void main() {
          IO.println(Buffers.resolve(new AtomicLongArray(new long[] {1, 2, 3})).sum());
        }
        """);
    String path = Shell.path(Shell.runtime(), "target/atomic-buffers-1.0.jar");
    assertEquals("6", shell.java("-cp", path, "User.java").succeeded());
  }

  /**
   * NullAway finds no error in generated code either, and Error Prone nothing to warn of with the
   * option that leaves out suggestions of style there.
   */
  @Test
  void aNullChecker() throws Exception {
    StringBuilder options = new StringBuilder();
    Pattern.compile("<arg>-J--add-\\S+</arg>")
        .matcher(Files.readString(Path.of("../pom.xml")))
        .results()
        .forEach(option -> options.append(option.group()));
    String path =
        "<path><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></path>";
    String checkers =
        path.formatted(
                "com.google.errorprone",
                "error_prone_core",
                MavenRepository.property("error-prone.version"))
            + path.formatted(
                "com.uber.nullaway", "nullaway", MavenRepository.property("nullaway.version"));
    String pom =
        readme()
            .replace("<annotationProcessorPaths>", "<annotationProcessorPaths>" + checkers)
            .replace(
                "<configuration>",
                """
                <configuration>
                  <fork>true</fork>
                  <showWarnings>true</showWarnings>
                  <compilerArgs>
                    <arg>-Werror</arg>
                    <arg>-XDcompilePolicy=simple</arg>
                    <arg>--should-stop=ifError=FLOW</arg>
                    <arg>-Xplugin:ErrorProne -XepDisableWarningsInGeneratedCode -Xep:NullAway:ERROR -XepOpt:NullAway:AnnotatedPackages=demo</arg>
                    %s
                  </compilerArgs>
                """
                    .formatted(options));
    Shell shell =
        new Shell(folder)
            .write("src/main/java/demo/LineBackend.java", Line.BACKEND)
            .write("src/main/java/demo/Main.java", Line.MAIN);
    MavenProject project = MavenProject.in(shell, pom);
    project.run("compile").succeeded();
    assertEquals(Line.PRINTED, print(project));
    shell.write(
        "src/main/java/demo/Wrong.java",
        "package demo; class Wrong { static Object o() { return null; } }");
    String said = project.run("compile").failed();
    assertTrue(said.contains("[NullAway] returning @Nullable expression"), said);
  }
}
