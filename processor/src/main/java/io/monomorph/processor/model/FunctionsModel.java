package io.monomorph.processor.model;

import io.monomorph.processor.source.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of one class, which get loops, and are offered in a class of their own. */
public sealed interface FunctionsModel permits UfuncModel, ReductionModel {
  Home home();

  List<? extends Function> functions();

  /** Whether a declared method is called although something else has the name of its class. */
  default boolean callsHidden() {
    return false;
  }

  /**
   * The classes that they are in.
   *
   * @param loops the class to be generated for their loops
   * @param face the class to be generated that offers them
   * @param declaration the class that declares them
   * @param offersMethods whether the face has methods beside the constants
   */
  record Home(ClassName loops, ClassName face, ClassName declaration, boolean offersMethods) {}

  default ClassName loops() {
    return home().loops();
  }

  default ClassName face() {
    return home().face();
  }

  default ClassName declaration() {
    return home().declaration();
  }

  default boolean offersMethods() {
    return home().offersMethods();
  }

  /** One function. */
  sealed interface Function permits UfuncModel.Function, ReductionModel.Function {
    Label label();

    /** The name of the order in which elements are reduced. */
    String folding();

    /** The dtypes of its loops. */
    List<Typing> typings();

    default String name() {
      return label().name();
    }

    default String method() {
      return label().method();
    }

    default String constant() {
      return label().constant();
    }

    default int inputs() {
      return typings().get(0).inputs().size();
    }

    default int outputs() {
      return typings().get(0).outputs().size();
    }
  }

  /**
   * What a function is called.
   *
   * @param method the name of the methods that apply it
   * @param summary what the declaration's documentation says first, if anything
   */
  record Label(String name, String method, String constant, @Nullable String summary) {}
}
