package io.monomorph.npy;

import java.math.BigInteger;
import java.util.List;

/** A Python literal and the place in the header where it begins. */
sealed interface Literal {
  int at();

  /** A string. */
  record Text(int at, String text) implements Literal {}

  /** An integer. */
  record Whole(int at, BigInteger value) implements Literal {}

  /** {@code True} or {@code False}. */
  record Truth(int at, boolean value) implements Literal {}

  /** Values in parentheses. */
  record Tuple(int at, List<Literal> items) implements Literal {}

  /** Values in brackets. */
  record Sequence(int at, List<Literal> items) implements Literal {}

  /**
   * Keys and values in braces.
   *
   * @param end where the closing brace is
   */
  record Dict(int at, int end, List<Literal> keys, List<Literal> values) implements Literal {}

  /** Another value: {@code None}, bytes, or a number that is no integer. */
  record Other(int at) implements Literal {}
}
