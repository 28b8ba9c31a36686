package io.monomorph.quantity;

/**
 * Numbers of one unit, as unyt's arrays are.
 *
 * @param values the numbers
 * @param units the unit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Quantity(double[] values, String units) {}
