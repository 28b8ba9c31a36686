package io.monomorph.processor.model;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A function of elements as it stands in the source, right or wrong. Several declarations of one
 * name are one function, each with loops of its own.
 */
public sealed interface DeclaredFunction permits UfuncMethod, ReductionClass {
  /** What declares it. */
  Element element();

  String name();

  /** The dtypes that the annotation gives, inputs first; empty if it gives none. */
  List<DTypeModel> types();

  /** The dtypes that get a loop each; empty if the annotation gives none. */
  List<DTypeModel> each();

  /** The dtypes that get a loop each, also where they are implied. */
  default List<DTypeModel> loopEach() {
    return each();
  }

  /** The name of the order in which elements are reduced. */
  String folding();

  Sites sites();

  /** The parameters that carry inputs; a complex one has two. */
  List<? extends VariableElement> carriers();

  /** How many results there are. */
  int resultCount();

  /**
   * The dtypes of the results.
   *
   * @param each that of all inputs, if they have one dtype that gets a loop of its own
   */
  List<DTypeModel> outputs(@Nullable DTypeModel each);

  /** What its loops use of the source. */
  List<Element> used();

  /** What messages call functions of this kind. */
  String kind();

  /** What messages call one of several declarations that are one function. */
  String part();

  /** Where the annotation and its members stand; a member that is not given is the annotation. */
  record Sites(Site annotation, Site name, Site types, Site each, Site identity, Site rule) {}

  /** The simple name of what declares it. */
  default String declared() {
    return element().getSimpleName().toString();
  }
}
