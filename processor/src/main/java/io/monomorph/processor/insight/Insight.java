package io.monomorph.processor.insight;

import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncModel;
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
  private final List<UfuncModel> ufuncs = new ArrayList<>();
  private final List<ReductionModel> reductions = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  /** Notes a class that was generated. */
  public void add(Generated type) {
    generated.add(type);
  }

  /** Notes the functions of a class. */
  public void add(UfuncModel model) {
    ufuncs.add(model);
  }

  /** Notes the reductions of a class. */
  public void add(ReductionModel model) {
    reductions.add(model);
  }

  /** Notes what is said. */
  public void add(Report report) {
    messages.addAll(report.texts());
  }

  List<Generated> generated() {
    return generated.stream().sorted(Comparator.comparing(Generated::name)).toList();
  }

  List<UfuncModel> ufuncs() {
    return ufuncs.stream()
        .sorted(Comparator.comparing(model -> model.declaration().canonicalName()))
        .toList();
  }

  List<ReductionModel> reductions() {
    return reductions.stream()
        .sorted(Comparator.comparing(model -> model.declaration().canonicalName()))
        .toList();
  }

  List<String> messages() {
    return List.copyOf(messages);
  }
}
