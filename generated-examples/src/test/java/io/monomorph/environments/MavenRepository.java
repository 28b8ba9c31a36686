package io.monomorph.environments;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.monomorph.Buffers;
import io.monomorph.processor.BackendProcessor;
import io.monomorph.testkit.BackendContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The artifacts of this build, laid out as a repository of files, and settings that name it. */
final class MavenRepository {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FOLDER = Path.of("target", "strangers").toAbsolutePath();

  /** Nothing is looked for anywhere else; a local repository has no checksums of some files. */
  private static final String SETTINGS =
      """
      <settings>
        <localRepository>LOCAL</localRepository>
        <mirrors><mirror>
          <id>none</id><mirrorOf>*,!central,!monomorph</mirrorOf><url>file:none</url>
        </mirror></mirrors>
        <profiles><profile>
          <id>monomorph</id>
          <repositories>ARTIFACTS</repositories>
          <pluginRepositories>PLUGINS</pluginRepositories>
        </profile></profiles>
        <activeProfiles><activeProfile>monomorph</activeProfile></activeProfiles>
      </settings>
      """;

  private static final String REPOSITORY =
      """
      <%1$sepository>
        <id>%2$s</id><url>%3$s</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><enabled>%4$s</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
      </%1$sepository>
      """;

  private static @Nullable Path settings;

  private MavenRepository() {}

  /** Makes the repository, once for all tests. */
  static synchronized Path settings() throws IOException, InterruptedException {
    Path made = settings;
    if (made == null) {
      delete(FOLDER.resolve("repository"));
      // What another build left there is of the same version.
      delete(FOLDER.resolve("local/io/monomorph"));
      deploy("monomorph", ROOT.resolve("pom.xml"), null);
      deploy("monomorph-processor", ROOT.resolve("processor/pom.xml"), BackendProcessor.class);
      deploy("monomorph-runtime", ROOT.resolve("runtime/core/pom.xml"), Buffers.class);
      deploy("monomorph-testkit", ROOT.resolve("runtime/testkit/pom.xml"), BackendContract.class);
      var central = Path.of(System.getProperty("monomorph.maven.repository")).toUri();
      made =
          Files.writeString(
              FOLDER.resolve("settings.xml"),
              SETTINGS
                  .replace("LOCAL", FOLDER.resolve("local").toString())
                  .replace(
                      "ARTIFACTS",
                      REPOSITORY.formatted("r", "central", central, false)
                          + REPOSITORY.formatted(
                              "r", "monomorph", FOLDER.resolve("repository").toUri(), true))
                  .replace("PLUGINS", REPOSITORY.formatted("pluginR", "central", central, false)),
              UTF_8);
      settings = made;
    }
    return made;
  }

  private static void deploy(String artifact, Path pom, @Nullable Class<?> inside)
      throws IOException, InterruptedException {
    String version = version();
    Path home =
        Files.createDirectories(
            FOLDER.resolve("repository/io/monomorph").resolve(artifact).resolve(version));
    Files.copy(pom, home.resolve(artifact + "-" + version + ".pom"));
    if (inside != null) {
      Path jar = home.resolve(artifact + "-" + version + ".jar");
      Path classes = Path.of(Shell.home(inside));
      if (Files.isDirectory(classes)) {
        new Shell(classes)
            .run("jar", List.of("--create", "--file", jar.toString(), "."))
            .succeeded();
      } else {
        Files.copy(classes, jar);
      }
    }
  }

  /** The version of this library. */
  static String version() throws IOException {
    return find("<artifactId>monomorph</artifactId>\\s*<version>([^<]+)<");
  }

  /** The version that this build has of a plugin. */
  static String versionOf(String plugin) throws IOException {
    return find("<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]+)<");
  }

  /** The value of a property of this build. */
  static String property(String name) throws IOException {
    return find("<" + Pattern.quote(name) + ">([^<]+)<");
  }

  private static String find(String pattern) throws IOException {
    Matcher found =
        Pattern.compile(pattern).matcher(Files.readString(ROOT.resolve("pom.xml"), UTF_8));
    if (!found.find()) {
      throw new IllegalStateException("the build file has no " + pattern);
    }
    return found.group(1);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
