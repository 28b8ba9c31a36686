package io.monomorph.environments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.monomorph.environments.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project of a stranger in a folder of its own: Maven finds this library in a repository of files
 * with the artifacts of this build, and its plugins where the build that runs the tests has put
 * them. So nothing comes from the network, and nothing is installed.
 */
final class MavenProject {
  /** Plugins that a build file need not name, in the versions that this build has. */
  private static final String PARENT =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>parent</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
        <build><pluginManagement><plugins>PINNED</plugins></pluginManagement></build>
      </project>
      """;

  static final String IS_PARENT =
      """
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>com.example</groupId>
          <artifactId>parent</artifactId>
          <version>1</version>
          <relativePath>parent.xml</relativePath>
        </parent>
      """;

  private final Shell shell;
  private final Path settings;

  private MavenProject(Shell shell, Path settings) {
    this.shell = shell;
    this.settings = settings;
  }

  /** A project in a folder, which has sources and so on already, with this build file. */
  static MavenProject in(Shell shell, String pom) throws IOException, InterruptedException {
    String home = System.getProperty("monomorph.maven.home", "");
    assumeTrue(
        Files.isRegularFile(Path.of(home, "bin", "mvn")),
        "only Maven's own build runs projects of strangers: no monomorph.maven.home");
    StringBuilder plugins = new StringBuilder();
    for (String name : List.of("resources", "compiler", "surefire", "jar")) {
      String artifact = "maven-" + name + "-plugin";
      plugins.append(
          "<plugin><artifactId>%s</artifactId><version>%s</version></plugin>"
              .formatted(artifact, MavenRepository.versionOf(artifact)));
    }
    shell.write("parent.xml", PARENT.replace("PINNED", plugins));
    String marker = "  <modelVersion>4.0.0</modelVersion>\n";
    assertTrue(pom.contains(marker));
    shell.write("pom.xml", pom.replace(marker, IS_PARENT));
    return new MavenProject(shell, MavenRepository.settings());
  }

  Shell shell() {
    return shell;
  }

  /** Runs Maven with these goals and options. */
  Said run(String... goals) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("monomorph.maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
    command.addAll(List.of(goals));
    return shell.command(
        command, Map.of("JAVA_HOME", System.getProperty("java.home"), "MAVEN_OPTS", ""));
  }

  /** The paths of the classes in the folder of classes. */
  List<String> classes() throws IOException {
    Path root = shell.resolve("target/classes");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  String services() throws IOException {
    return Files.readString(
        shell.resolve("target/classes/META-INF/services/io.monomorph.spi.BackendProvider"), UTF_8);
  }
}
