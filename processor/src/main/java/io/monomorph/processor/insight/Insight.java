package io.monomorph.processor.insight;

import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.validate.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What came of a compilation, collected from round to round, in an order that does not depend on
 * that of the rounds.
 */
public final class Insight {
  /**
   * A generated class.
   *
   * @param name its qualified name
   * @param declaration the class that it was generated from
   */
  public record Generated(String name, String declaration, int lines, int bytes) {}

  private final List<Generated> generated = new ArrayList<>();
  private final List<FunctionsModel> functions = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  /** Notes a class that was generated. */
  public void add(Generated type) {
    generated.add(type);
  }

  /** Notes the functions of a class. */
  public void add(FunctionsModel model) {
    functions.add(model);
  }

  /** Notes what is said. */
  public void add(Report report) {
    messages.addAll(report.texts());
  }

  List<Generated> generated() {
    return generated.stream().sorted(Comparator.comparing(Generated::name)).toList();
  }

  /** The functions of a kind. */
  <M extends FunctionsModel> List<M> functions(Class<M> kind) {
    return functions.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .sorted(Comparator.comparing(model -> model.declaration().canonicalName()))
        .toList();
  }

  List<String> messages() {
    return List.copyOf(messages);
  }
}
