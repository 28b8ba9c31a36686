package io.monomorph.processor.insight;

import io.monomorph.processor.insight.Insight.Generated;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.read.JavaTypes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The page as one file of HTML that needs no other. It has no time and no paths in it. */
public final class InsightPage {
  private final Insight insight;
  private final List<BackendModel> backends;
  private final List<BackendModel> library;
  private final JavaTypes types;

  /**
   * Prepares the page.
   *
   * @param backends those of the compilation
   * @param library those of the library that it sees
   */
  public InsightPage(
      Insight insight, List<BackendModel> backends, List<BackendModel> library, JavaTypes types) {
    this.insight = insight;
    this.backends = backends.stream().sorted(Comparator.comparing(BackendModel::name)).toList();
    this.library = library;
    this.types = types;
  }

  /** The whole page. */
  public String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>What Monomorph generated</title>
        <style>
        %s</style>
        </head>
        <body>
        <header>
        <h1>What Monomorph generated</h1>
        <p class="counts">%s</p>
        </header>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(PageStyle.CSS, counts(), sections());
  }

  private String counts() {
    int lines = insight.generated().stream().mapToInt(Generated::lines).sum();
    int functions =
        insight.functions(UfuncModel.class).stream()
            .mapToInt(model -> model.functions().size())
            .sum();
    int reductions =
        insight.functions(ReductionModel.class).stream()
            .mapToInt(model -> model.functions().size())
            .sum();
    return count(backends.size(), "backend")
        + count(backends.stream().mapToInt(backend -> backend.dtypes().size()).sum(), "buffer")
        + count(functions, "ufunc")
        + count(reductions, "reduction")
        + count(insight.generated().size(), "class")
        + count(lines, "line")
        + count(insight.messages().size(), "message");
  }

  private static String count(int number, String what) {
    String plural = number == 1 ? what : what.endsWith("s") ? what + "es" : what + "s";
    return "<span class=\"count\"><b>%s</b> %s</span>\n".formatted(number, plural);
  }

  private String sections() {
    return Html.section("Messages", messages())
        + Html.section("Backends", backendsHtml())
        + Html.section("Which backend is asked for which type", resolution())
        + Html.section("Ufuncs", FunctionTables.ufuncs(insight.functions(UfuncModel.class)))
        + Html.section(
            "Reductions", FunctionTables.reductions(insight.functions(ReductionModel.class)))
        + Html.section("Generated classes", generated());
  }

  private String messages() {
    return insight.messages().isEmpty()
        ? "<p class=\"none\">Nothing is wrong.</p>\n"
        : insight.messages().stream()
            .map(message -> "<li>" + Html.text(message) + "</li>\n")
            .collect(Collectors.joining("", "<ul class=\"messages\">\n", "</ul>\n"));
  }

  private String backendsHtml() {
    return backends.isEmpty()
        ? "<p class=\"none\">This compilation declares no backends.</p>\n"
        : backends.stream()
            .map(backend -> new BackendSection(backend, types).html())
            .collect(Collectors.joining());
  }

  private String resolution() {
    List<BackendModel> all =
        java.util.stream.Stream.concat(backends.stream(), library.stream()).toList();
    List<Resolution> rows =
        Resolution.of(all, types).stream()
            .filter(row -> row.asked().stream().anyMatch(backends::contains))
            .toList();
    return "<p>The backends of this compilation and of the library, in the order in which a"
        + " registry asks them. Other artifacts may have more.</p>\n"
        + Html.table(
            List.of("type", "asked", "why"),
            rows,
            row -> List.of(Html.code(row.type()), chain(row), Html.text(row.reason())),
            "This compilation declares no backends.");
  }

  private static String chain(Resolution resolution) {
    return resolution.asked().stream()
        .map(
            backend ->
                "<span class=\"chip\">%s %s</span>"
                    .formatted(Html.text(backend.name()), backend.priority()))
        .collect(Collectors.joining(" › "));
  }

  private String generated() {
    int most = insight.generated().stream().mapToInt(Generated::bytes).max().orElse(1);
    return Html.table(
        List.of("class", "from", "lines", "size of the source"),
        insight.generated(),
        type ->
            List.of(
                Html.code(type.name()),
                Html.code(type.declaration()),
                String.valueOf(type.lines()),
                "<span class=\"bar\" style=\"width:%spx\"></span>%s"
                    .formatted(Math.max(1, 160 * type.bytes() / most), size(type.bytes()))),
        "Nothing was generated.");
  }

  private static String size(int bytes) {
    return bytes < 1024 ? bytes + " B" : (bytes + 512) / 1024 + " KB";
  }
}
