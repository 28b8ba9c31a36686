package io.monomorph.expression;

/** One step of a program: it makes a block of the next value out of blocks of others. */
@FunctionalInterface
interface Step {
  /** Works on {@code n} elements, from where the walk is. */
  void run(Walk walk, int n);
}
