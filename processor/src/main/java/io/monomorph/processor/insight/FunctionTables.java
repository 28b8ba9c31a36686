package io.monomorph.processor.insight;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.read.AnnotationText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of a compilation, with a loop for each of their signatures. */
final class FunctionTables {
  private static final List<String> HEAD =
      List.of("name", "constant", "loops", "reduced", "identity");

  private FunctionTables() {}

  static String ufuncs(List<UfuncModel> models) {
    List<List<String>> rows = new ArrayList<>();
    for (UfuncModel model : models) {
      for (UfuncModel.Function function : model.functions()) {
        rows.add(
            List.of(
                Html.code(function.name()),
                Html.code(model.face().simpleName() + "." + function.constant()),
                Html.codes(function.signatures().stream().map(FunctionTables::loop).toList()),
                reduced(function),
                function.identity() == null
                    ? "<span class=\"none\">none</span>"
                    : Html.code(AnnotationText.number(function.identity()))));
      }
    }
    return Html.table(HEAD, rows, row -> row, "This compilation declares no ufuncs.");
  }

  private static String reduced(UfuncModel.Function function) {
    boolean folds = function.signatures().stream().anyMatch(UfuncModel.LoopSignature::folds);
    return folds ? Html.text(order(function.folding())) : "<span class=\"none\">no</span>";
  }

  private static String order(String folding) {
    return switch (folding) {
      case "PAIRWISE" -> "pairwise";
      case "AXES_IN_ANY_ORDER" -> "axes in any order";
      default -> "left to right";
    };
  }

  private static String loop(UfuncModel.LoopSignature signature) {
    return dtypes(signature.inputs().stream().map(UfuncModel.Variable::dtype))
        + " → "
        + dtypes(signature.outputs().stream().map(UfuncModel.Variable::dtype));
  }

  private static String dtypes(Stream<DTypeModel> dtypes) {
    return dtypes.map(DTypeModel::numpyName).collect(Collectors.joining(", "));
  }

  static String reductions(List<ReductionModel> models) {
    List<List<String>> rows = new ArrayList<>();
    for (ReductionModel model : models) {
      for (ReductionModel.Function function : model.functions()) {
        rows.add(
            List.of(
                Html.code(function.name()),
                Html.code(model.face().simpleName() + "." + function.constant()),
                Html.codes(function.signatures().stream().map(FunctionTables::loop).toList()),
                Html.text(order(function.folding()))));
      }
    }
    return Html.table(
        HEAD.subList(0, 4), rows, row -> row, "This compilation declares no reductions.");
  }

  private static String loop(ReductionModel.LoopSignature signature) {
    return dtypes(signature.inputs().stream().map(ReductionModel.Input::dtype))
        + " → "
        + signature.output().numpyName();
  }
}
