package io.monomorph.processor.generate;

import com.palantir.javapoet.ClassName;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.ReductionModel.Field;
import io.monomorph.processor.model.ReductionModel.Function;
import io.monomorph.processor.model.ReductionModel.Input;
import io.monomorph.processor.model.ReductionModel.LoopSignature;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.read.Overloads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Groups the sound reduction classes of a class by reduction. */
public final class ReductionPlanner {
  private final Elements elements;
  private final Overloads overloads;

  public ReductionPlanner(Elements elements, Overloads overloads) {
    this.elements = elements;
    this.overloads = overloads;
  }

  /** The model of the reductions of a class, offered as methods too, or as constants only. */
  public ReductionModel plan(
      TypeElement unit, ClassName face, boolean offersMethods, List<ReductionClass> reductions) {
    Map<String, List<ReductionClass>> byName = new LinkedHashMap<>();
    for (ReductionClass reduction : reductions) {
      byName.computeIfAbsent(reduction.name(), name -> new ArrayList<>()).add(reduction);
    }
    List<Function> functions = new ArrayList<>();
    byName.forEach((name, own) -> functions.add(function(name, own)));
    return new ReductionModel(
        Names.reductionLoops(unit),
        face,
        ClassName.get(unit),
        offersMethods,
        List.copyOf(functions));
  }

  private Function function(String name, List<ReductionClass> reductions) {
    List<LoopSignature> signatures = new ArrayList<>();
    for (ReductionClass reduction : reductions) {
      for (Typing typing : Typing.of(reduction)) {
        signatures.add(signature(reduction, typing));
      }
    }
    ReductionClass first = reductions.get(0);
    return new Function(
        name,
        Names.method(name),
        Names.constant(name),
        Docs.summary(elements.getDocComment(first.type())),
        first.folding(),
        List.copyOf(signatures));
  }

  private LoopSignature signature(ReductionClass reduction, Typing typing) {
    List<Input> inputs = new ArrayList<>();
    int at = 0;
    for (DTypeModel dtype : typing.inputs()) {
      inputs.add(new Input(dtype, reduction.carriers().get(at).asType().getKind()));
      at += dtype.isComplex() ? 2 : 1;
    }
    return new LoopSignature(
        Names.capitalised(Names.method(reduction.name())) + suffix(typing.inputs()),
        ClassName.get(reduction.type()),
        reduction.folding().equals("PAIRWISE"),
        reduction.fields().stream()
            .map(field -> new Field(field.getSimpleName().toString(), field.asType().getKind()))
            .toList(),
        List.copyOf(inputs),
        overloads.callee(reduction.methods("accumulate").get(0)),
        reduction.finish().isPresent(),
        reduction.counts(),
        reduction.computed(),
        typing.outputs().get(0));
  }

  private static String suffix(List<DTypeModel> inputs) {
    boolean same = inputs.stream().allMatch(inputs.get(0)::equals);
    return same
        ? inputs.get(0).typeName()
        : inputs.stream().map(DTypeModel::typeName).collect(Collectors.joining());
  }
}
