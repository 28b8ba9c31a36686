package io.monomorph.kernel;

import io.monomorph.dtype.DType;

/**
 * Moves elements between arrays of one dtype that is not complex, and looks at elements that are to
 * be cast, several elements at once, where this JVM has the means. Found as a service.
 */
public interface MoveAccelerator {
  /** Whether the means are there; if not, nothing else is called. */
  boolean isAvailable();

  /** How many of {@code n} elements are true. */
  int count(boolean[] mask, int first, int n);

  /**
   * The elements {@code at + k} for which element {@code first + k} of the mask is true, for {@code
   * k} below n, go to {@code out} and on. There are {@code count} of them, and nothing else of the
   * target is touched.
   */
  void compact(
      DType dtype,
      Object from,
      int at,
      boolean[] mask,
      int first,
      int n,
      Object to,
      int out,
      int count);

  /**
   * The {@code count} elements from {@code at} on, or one for all with a step of 0, go to those
   * {@code out + k} for which element {@code first + k} of the mask is true. The step is 0 or 1.
   */
  void expand(
      DType dtype,
      Object from,
      int at,
      int step,
      int count,
      Object to,
      int out,
      boolean[] mask,
      int first,
      int n);

  /**
   * Element {@code at - k} goes to {@code out + k}, for {@code k} below n, which is at least 64.
   */
  void reverse(DType dtype, Object from, int at, Object to, int out, int n);

  /**
   * Whether {@code n} elements of float32 or float64 from {@code at} on are less than a bound,
   * which a float holds, and none is NaN.
   */
  boolean below(DType dtype, Object from, int at, int n, float bound);

  /**
   * Element {@code at + 2 * k} goes to {@code out + k}, for {@code k} below n, which is at least
   * 64.
   */
  void halve(DType dtype, Object from, int at, Object to, int out, int n);

  /**
   * Which of {@code n} elements without gaps is the first largest, or smallest, or the first NaN;
   * -1 if that is not looked for, as of elements of bool and float16 and of few elements.
   */
  int place(DType dtype, boolean largest, Object array, int at, int n);
}
