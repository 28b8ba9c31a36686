package io.monomorph.processor.insight;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.read.AnnotationText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The functions of a compilation, with a loop for each of their signatures. */
final class FunctionTables {
  private static final List<String> HEAD =
      List.of("name", "constant", "loops", "reduced", "identity");

  private FunctionTables() {}

  static String ufuncs(List<UfuncModel> models) {
    List<List<String>> rows = new ArrayList<>();
    for (UfuncModel model : models) {
      for (UfuncModel.Function function : model.functions()) {
        boolean folds = function.signatures().stream().anyMatch(UfuncModel.LoopSignature::folds);
        List<String> row = row(model, function);
        row.add(folds ? order(function) : "<span class=\"none\">no</span>");
        row.add(
            function.identity() == null
                ? "<span class=\"none\">none</span>"
                : Html.code(AnnotationText.number(function.identity())));
        rows.add(row);
      }
    }
    return Html.table(HEAD, rows, row -> row, "This compilation declares no ufuncs.");
  }

  static String reductions(List<ReductionModel> models) {
    List<List<String>> rows = new ArrayList<>();
    for (ReductionModel model : models) {
      for (ReductionModel.Function function : model.functions()) {
        List<String> row = row(model, function);
        row.add(order(function));
        rows.add(row);
      }
    }
    return Html.table(
        HEAD.subList(0, 4), rows, row -> row, "This compilation declares no reductions.");
  }

  /** What all functions have. */
  private static List<String> row(FunctionsModel model, FunctionsModel.Function function) {
    return new ArrayList<>(
        List.of(
            Html.code(function.name()),
            Html.code(model.face().simpleName() + "." + function.constant()),
            Html.codes(function.typings().stream().map(FunctionTables::loop).toList())));
  }

  private static String order(FunctionsModel.Function function) {
    return switch (function.folding()) {
      case "PAIRWISE" -> "pairwise";
      case "AXES_IN_ANY_ORDER" -> "axes in any order";
      default -> "left to right";
    };
  }

  private static String loop(Typing typing) {
    return dtypes(typing.inputs()) + " → " + dtypes(typing.outputs());
  }

  private static String dtypes(List<DTypeModel> dtypes) {
    return dtypes.stream().map(DTypeModel::numpyName).collect(Collectors.joining(", "));
  }
}
