package io.monomorph.processor.generate;

import io.monomorph.processor.model.FunctionsModel.Home;
import io.monomorph.processor.model.FunctionsModel.Label;
import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.ReductionModel.Field;
import io.monomorph.processor.model.ReductionModel.Function;
import io.monomorph.processor.model.ReductionModel.Input;
import io.monomorph.processor.model.ReductionModel.LoopSignature;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.Overloads;
import io.monomorph.processor.source.ClassName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;

/** Groups the sound reduction classes of a class by reduction. */
public final class ReductionPlanner {
  private final FunctionPlanner planner;
  private final Overloads overloads;

  public ReductionPlanner(Elements elements, Overloads overloads) {
    this.planner = new FunctionPlanner(elements);
    this.overloads = overloads;
  }

  public ReductionModel plan(Home home, List<ReductionClass> reductions) {
    return new ReductionModel(home, planner.functions(reductions, this::function));
  }

  private Function function(Label label, List<ReductionClass> reductions) {
    List<LoopSignature> signatures = new ArrayList<>();
    for (ReductionClass reduction : reductions) {
      for (Typing typing : Typing.of(reduction)) {
        String loop = Names.capitalised(label.method()) + FunctionPlanner.suffix(typing);
        signatures.add(signature(loop, reduction, typing));
      }
    }
    return new Function(label, reductions.get(0).folding(), List.copyOf(signatures));
  }

  private LoopSignature signature(String loop, ReductionClass reduction, Typing typing) {
    return new LoopSignature(
        loop,
        ClassName.get(reduction.type()),
        reduction.folding().equals("PAIRWISE"),
        reduction.fields().stream()
            .map(field -> new Field(field.getSimpleName().toString(), field.asType().getKind()))
            .toList(),
        FunctionPlanner.inputs(reduction, typing, Input::new),
        overloads.callee(reduction.methods("accumulate").get(0)),
        reduction.finish().isPresent(),
        reduction.counts(),
        reduction.computed(),
        typing.outputs().get(0));
  }
}
