package io.monomorph.kernel;

/**
 * How rows of elements lie in two arrays: in one they begin at offsets, in the other evenly spaced.
 *
 * @param offsets where rows begin in the first array; there may be more of them than count
 * @param count the number of rows
 * @param inner the step from element to element of a row in the first array
 * @param step the step from row to row in the second array
 * @param otherInner the step from element to element of a row in the second array
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OffsetRows(int[] offsets, int count, int inner, int step, int otherInner) {}
