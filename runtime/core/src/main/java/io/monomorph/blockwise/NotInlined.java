package io.monomorph.blockwise;

/**
 * In the signature of a method that the JIT is not to make part of a loop over blocks, null for
 * all: it leaves methods alone in whose signature it sees a class that is not loaded. It loads the
 * class when it compiles such a method by itself, and from then on leaves it alone for its size.
 *
 * <p>Inside such a loop the JIT would bring the constants of a function to registers before the
 * loop, lose them at the calls that copy blocks, and fetch them for each vector again: logarithms
 * took 1.08 nanoseconds an element in place of 0.77, depending on what was compiled first.
 */
final class NotInlined {
  private NotInlined() {}
}
