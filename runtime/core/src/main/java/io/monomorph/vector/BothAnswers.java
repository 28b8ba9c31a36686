package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.EqualityLoops;
import io.monomorph.function.GreaterLoops;
import io.monomorph.function.LessLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import java.lang.reflect.Array;

/**
 * A comparison of integers that has seen both answers. The JIT drops an answer that it has never
 * seen, and then does not work on several elements at once any more; but what is asked of many
 * elements is often true of all or of none, as in {@code a.gt(limit).any()}. So a few elements that
 * have both answers are compared first, by the same loop.
 */
final class BothAnswers implements Loop {
  /** Shorter rows gain nothing. */
  private static final int LEAST = 256;

  /** Rows so long have them each time, which costs nothing there; others have them a few times. */
  private static final int LONG = 1 << 13;

  private static final int ENOUGH = 64;

  private static final int OPERANDS = 3;

  /** Less, greater, and equal, also if the first of one of them stands for all. */
  private static final byte[] FIRST = {1, 0, 2};

  private static final byte[] SECOND = {1, 2, 0};

  private final Loop loop;
  private final Object[] operands;

  /** How often they were compared, or a little less often: threads do not wait for each other. */
  private int times;

  /** Of elements of a dtype. */
  BothAnswers(Loop loop, DType dtype) {
    this.loop = loop;
    this.operands =
        new Object[] {block(dtype, FIRST), block(dtype, SECOND), new boolean[FIRST.length + 1]};
  }

  private static Object block(DType dtype, byte[] numbers) {
    Object block = dtype.newBlock(numbers.length);
    for (int k = 0; k < numbers.length; k++) {
      Array.setByte(block, k, numbers[k]);
    }
    return block;
  }

  /** Whether it is a comparison of integers of one dtype. */
  static boolean isFor(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    return dtype.isInteger()
        && signature.size() == OPERANDS
        && signature.dtype(1) == dtype
        && isComparison(table);
  }

  /** The name first, to load few classes. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean isComparison(LoopTable table) {
    return switch (table.name()) {
      case "less" -> table == LessLoops.LESS;
      case "less_equal" -> table == LessLoops.LESS_EQUAL;
      case "greater" -> table == GreaterLoops.GREATER;
      case "greater_equal" -> table == GreaterLoops.GREATER_EQUAL;
      case "equal" -> table == EqualityLoops.EQUAL;
      case "not_equal" -> table == EqualityLoops.NOT_EQUAL;
      default -> false;
    };
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    if ((n >= LONG || (n >= LEAST && times < ENOUGH)) && isDense(strides)) {
      times++;
      // The loop has a form for arrays that begin at one offset, and others.
      int apart = LoopStrides.singles(offsets, strides, 2) < 0 ? 1 : 0;
      loop.run(operands, new int[] {0, 0, apart}, strides, FIRST.length);
    }
    loop.run(arrays, offsets, strides, n);
  }

  private static boolean isDense(int[] strides) {
    return strides[2] == 1 && (strides[0] | 1) == 1 && (strides[1] | 1) == 1;
  }
}
