package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.generate.Place;
import io.monomorph.processor.generate.ReductionGenerator;
import io.monomorph.processor.generate.ReductionPlanner;
import io.monomorph.processor.model.FunctionsModel.Home;
import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.ReductionReader;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.ReductionRules;
import io.monomorph.processor.validate.Report;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The reductions of a class. */
final class ReductionStage extends FunctionStage<ReductionClass, ReductionModel> {
  private final ReductionReader reader;
  private final ReductionRules rules;
  private final ReductionPlanner planner;

  ReductionStage(Context context, Libraries libraries) {
    super(context, libraries, Declarations.Kind.REDUCTIONS, Message.REDUCTION_CLASH);
    this.reader = new ReductionReader(context.annotations());
    this.rules = new ReductionRules(context.types());
    this.planner = new ReductionPlanner(context.elements(), context.overloads());
  }

  @Override
  List<ReductionClass> read(TypeElement type) {
    return reader.read(type);
  }

  @Override
  void check(List<ReductionClass> reductions, Report report) {
    rules.check(reductions, report);
  }

  @Override
  ClassName loops(TypeElement type) {
    return Names.reductionLoops(type);
  }

  @Override
  ClassName face(TypeElement type) {
    return Names.reductions(type);
  }

  @Override
  ReductionModel plan(Home home, List<ReductionClass> reductions) {
    return planner.plan(home, reductions);
  }

  @Override
  List<? extends Element> used(ReductionClass reduction) {
    return Stream.concat(
            Stream.of(reduction.type()), reduction.type().getEnclosedElements().stream())
        .toList();
  }

  @Override
  JavaFile generate(Place place, ReductionModel model, TypeElement type) {
    return new ReductionGenerator(place).generate(model, type);
  }
}
