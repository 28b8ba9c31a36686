package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.Test;

/** What docs/jshell.md shows is what jshell prints, and one import is enough for it. */
class JshellTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SESSION =
      Pattern.compile("<!-- jshell -->\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("jshell> (.*)\n((?s:.*?))(?=\njshell> |\\z)");
  private static final Pattern TEMPORARY = Pattern.compile("(?m)^\\$\\d+ ==>");

  /** The jar or folder that has the module of the runtime. */
  private static Path module() throws URISyntaxException {
    return Path.of(Buffers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static JShell shell() throws URISyntaxException {
    JShell shell =
        JShell.builder()
            .executionEngine("local")
            .compilerOptions("--module-path", module().toString(), "--add-modules", "io.monomorph")
            .build();
    // jshell itself begins with this one.
    evaluate(shell, "import module java.base;");
    return shell;
  }

  private static String evaluate(JShell shell, String line) {
    String source = shell.sourceCodeAnalysis().analyzeCompletion(line).source();
    StringBuilder printed = new StringBuilder();
    for (SnippetEvent event : shell.eval(source)) {
      assertEquals(Snippet.Status.VALID, event.status(), () -> line + diagnostics(shell, event));
      assertEquals(null, event.exception(), line);
      if (event.snippet() instanceof VarSnippet variable) {
        printed.append(variable.name()).append(" ==> ").append(event.value()).append('\n');
      } else if (event.value() != null && !event.value().isEmpty()) {
        printed.append(line).append(" ==> ").append(event.value()).append('\n');
      }
    }
    return printed.toString();
  }

  private static String diagnostics(JShell shell, SnippetEvent event) {
    return shell
        .diagnostics(event.snippet())
        .map(diagnostic -> "\n" + diagnostic.getMessage(Locale.ROOT))
        .collect(Collectors.joining());
  }

  @Test
  void theGuideShowsWhatJshellPrints() throws IOException, URISyntaxException {
    Matcher sessions = SESSION.matcher(Files.readString(ROOT.resolve("docs/jshell.md")));
    int lines = 0;
    try (JShell shell = shell()) {
      while (sessions.find()) {
        Matcher line = LINE.matcher(sessions.group(1));
        while (line.find()) {
          String found = evaluate(shell, line.group(1));
          assertEquals(withoutNumbers(line.group(2)), withoutNumbers(found), line.group(1));
          lines++;
        }
      }
    }
    assertTrue(lines > 15, lines + " lines");
  }

  /** The numbers of temporary variables count what was evaluated before, which differs. */
  private static String withoutNumbers(String printed) {
    return TEMPORARY.matcher(printed.strip()).replaceAll("\\$ ==>");
  }

  /** Otherwise `import module` makes the short name ambiguous. */
  @Test
  void typesHaveNamesThatTheJdksOwnDoNotHave() throws IOException {
    Set<String> same = new TreeSet<>();
    Set<String> names =
        Files.readAllLines(ROOT.resolve("runtime/core/src/test/resources/exported-types.txt"))
            .stream()
            .filter(type -> !type.contains("$"))
            .collect(Collectors.toSet());
    Set<String> jdks = exportedByJavaBase();
    for (String type : names) {
      if (jdks.contains(type.substring(type.lastIndexOf('.') + 1))) {
        same.add(type);
      }
    }
    // What generated code is made with is not written by hand.
    assertEquals(Set.of("io.monomorph.generated.Signature"), same);
  }

  private static Set<String> exportedByJavaBase() throws IOException {
    List<String> packages =
        Object.class.getModule().getDescriptor().exports().stream()
            .filter(exported -> !exported.isQualified())
            .map(exported -> exported.source().replace('.', '/'))
            .toList();
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
    Set<String> names = new TreeSet<>();
    for (String name : packages) {
      try (Stream<Path> files = Files.list(modules.resolve(name))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class") && !file.contains("$"))
            .forEach(file -> names.add(file.substring(0, file.length() - ".class".length())));
      }
    }
    return names;
  }
}
