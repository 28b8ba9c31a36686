package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.generate.LoopGenerator;
import io.monomorph.processor.generate.Place;
import io.monomorph.processor.generate.UfuncPlanner;
import io.monomorph.processor.model.FunctionsModel.Home;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.UfuncReader;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.Report;
import io.monomorph.processor.validate.UfuncRules;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The ufuncs of a class. */
final class UfuncStage extends FunctionStage<UfuncMethod, UfuncModel> {
  private final UfuncReader reader;
  private final UfuncRules rules;
  private final UfuncPlanner planner;

  UfuncStage(Context context, Libraries libraries) {
    super(context, libraries, Declarations.Kind.UFUNCS, Message.UFUNC_CLASH);
    this.reader = new UfuncReader(context.annotations());
    this.rules = new UfuncRules(context.types());
    this.planner = new UfuncPlanner(context.elements(), context.overloads());
  }

  @Override
  List<UfuncMethod> read(TypeElement type) {
    return reader.read(type);
  }

  @Override
  void check(List<UfuncMethod> methods, Report report) {
    rules.check(methods, report);
  }

  @Override
  ClassName loops(TypeElement type) {
    return Names.loops(type);
  }

  @Override
  ClassName face(TypeElement type) {
    return Names.ufuncs(type);
  }

  @Override
  UfuncModel plan(Home home, List<UfuncMethod> methods) {
    return planner.plan(home, methods);
  }

  @Override
  List<? extends Element> used(UfuncMethod method) {
    return List.of(method.method());
  }

  @Override
  JavaFile generate(Place place, UfuncModel model, TypeElement type) {
    return new LoopGenerator(place).generate(model, type);
  }
}
