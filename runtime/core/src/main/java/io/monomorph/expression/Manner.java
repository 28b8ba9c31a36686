package io.monomorph.expression;

/**
 * How a reduction goes about its elements.
 *
 * @param inOrder whether new results lie in C order
 * @param inParts whether parts of the elements can be reduced one after the other
 * @param inArrays whether it takes elements from arrays only, and would copy others first
 */
public record Manner(boolean inOrder, boolean inParts, boolean inArrays) {}
