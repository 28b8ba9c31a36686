package io.monomorph.lambda;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopForm;
import io.monomorph.generated.LoopSource;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one signature of a function that was given as a lambda, with loops of its own.
 *
 * @param each the loop that calls the lambda for each element
 * @param fold reduces elements, if the function can be reduced
 * @param scan writes intermediate results, if the function can be reduced
 */
record LambdaLoops(
    int inputs,
    DType takes,
    DType gives,
    OwnLoop each,
    @Nullable OwnLoop fold,
    @Nullable OwnLoop scan)
    implements LoopSource {
  static LoopTable table(String name, LambdaLoops loops) {
    return LoopTable.of(name, loops.inputs, 1, loops);
  }

  @Override
  public Signature[] signatures() {
    if (fold != null) {
      return new Signature[] {Signature.folding(this, 0, takes)};
    }
    DType[] dtypes = new DType[inputs + 1];
    Arrays.fill(dtypes, takes);
    dtypes[inputs] = gives;
    return new Signature[] {Signature.of(this, 0, inputs, dtypes)};
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    OwnLoop loop =
        switch (form) {
          case ELEMENTS -> each;
          case FOLD -> fold;
          case SCAN -> scan;
        };
    if (loop == null) {
      throw new IllegalStateException("there is no such loop");
    }
    return loop.make();
  }
}
