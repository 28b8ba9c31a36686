package io.monomorph.processor;

import io.monomorph.processor.generate.LoopGenerator;
import io.monomorph.processor.generate.Place;
import io.monomorph.processor.generate.ReductionGenerator;
import io.monomorph.processor.generate.ReductionPlanner;
import io.monomorph.processor.generate.UfuncPlanner;
import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.model.FunctionsModel.Home;
import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.ReductionReader;
import io.monomorph.processor.read.UfuncReader;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.ReductionRules;
import io.monomorph.processor.validate.Report;
import io.monomorph.processor.validate.UfuncRules;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/**
 * What is done with functions of one kind, step by step.
 *
 * @param clash says that two functions have one name
 * @param reader reads what a class declares
 * @param rules say what is wrong with that by itself
 * @param loops the class that gets the loops of a class
 * @param face the class that offers the functions of a class, unless that names another one
 */
record FunctionSteps<F extends DeclaredFunction, M extends FunctionsModel>(
    Declarations.Kind kind,
    Message clash,
    Function<TypeElement, List<F>> reader,
    BiConsumer<List<F>, Report> rules,
    Function<TypeElement, ClassName> loops,
    Function<TypeElement, ClassName> face,
    BiFunction<Home, List<F>, M> planner,
    Generator<M> generator) {

  /** Writes the loops. */
  interface Generator<M> {
    JavaFile generate(Place place, M model, TypeElement type);
  }

  static FunctionSteps<UfuncMethod, UfuncModel> ufuncs(Context context) {
    return new FunctionSteps<>(
        Declarations.Kind.UFUNCS,
        Message.UFUNC_CLASH,
        new UfuncReader(context.annotations())::read,
        new UfuncRules(context.types())::check,
        Names::loops,
        Names::ufuncs,
        new UfuncPlanner(context.elements(), context.overloads())::plan,
        (place, model, type) -> new LoopGenerator(place).generate(model, type));
  }

  static FunctionSteps<ReductionClass, ReductionModel> reductions(Context context) {
    return new FunctionSteps<>(
        Declarations.Kind.REDUCTIONS,
        Message.REDUCTION_CLASH,
        new ReductionReader(context.annotations())::read,
        new ReductionRules(context.types())::check,
        Names::reductionLoops,
        Names::reductions,
        new ReductionPlanner(context.elements(), context.overloads())::plan,
        (place, model, type) -> new ReductionGenerator(place).generate(model, type));
  }
}
