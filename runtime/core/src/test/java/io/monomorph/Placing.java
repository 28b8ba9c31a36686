package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Ways in which the operands of a ufunc lie in memory, and in which it is called. */
enum Placing {
  DENSE,
  /** Each operand begins elsewhere in its array. */
  UNALIGNED,
  STRIDED,
  REVERSED,
  STAGED,
  /** A matrix whose columns are together. */
  TRANSPOSED,
  FIRST_SINGLE,
  SECOND_SINGLE,
  FIRST_NUMBER,
  SECOND_NUMBER,
  /** The second input is repeated for each row of the first. */
  BROADCAST,
  IN_PLACE,
  INTO_STRIDED,
  MASKED;

  private static final List<BackendProvider> BACKENDS = Elements.backends();

  /** The combinations to take in turn, so that a single operand is the same in all. */
  int[] combinations(SpecialValues values, int first) {
    int all = values.combinations();
    if (values.inputs().length == 1) {
      return IntStream.range(0, all).map(k -> (first + k) % all).toArray();
    }
    int rows = values.inputs()[0].length;
    int columns = values.inputs()[1].length;
    return switch (this) {
      case FIRST_SINGLE, FIRST_NUMBER -> {
        int one = first % rows;
        yield IntStream.range(0, columns).map(k -> values.combination(one, k)).toArray();
      }
      case SECOND_SINGLE, SECOND_NUMBER, BROADCAST -> {
        int one = first % columns;
        yield IntStream.range(0, rows).map(k -> values.combination(k, one)).toArray();
      }
      default -> IntStream.range(0, all).map(k -> (first + k) % all).toArray();
    };
  }

  NdBuffer[] apply(SpecialValues values, int[] combinations) {
    UniversalFunction ufunc = values.ufunc();
    Object[] operands = new Object[values.inputs().length];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = placed(values.input(i, combinations), i);
    }
    if (operands.length == 2) {
      int single = this == FIRST_SINGLE || this == FIRST_NUMBER ? 0 : 1;
      NdBuffer operand = (NdBuffer) operands[single];
      if (this == FIRST_SINGLE || this == SECOND_SINGLE) {
        operands[single] = operand.get("0:1").copy();
      } else if (this == FIRST_NUMBER || this == SECOND_NUMBER) {
        // A number takes the dtype of the other input.
        boolean same = values.inputDtypes().get(0) == values.inputDtypes().get(1);
        operands[single] = same ? (Object) operand.getDouble(0) : operand.get("0:1").copy();
      } else if (this == BROADCAST) {
        operands[1] = operand.get("0:1").broadcastTo(combinations.length);
      }
    }
    if (this == TRANSPOSED) {
      return Arrays.stream(ufunc.applyAll(operands))
          .map(result -> result.copy().reshape(-1))
          .toArray(NdBuffer[]::new);
    }
    NdBuffer[] outs = outs(values, combinations.length, operands);
    return outs.length == 0
        ? ufunc.applyAll(operands)
        : this == MASKED
            ? AnyUfunc.into(
                ufunc.where(Buffers.full(DType.BOOL, true, combinations.length)), outs, operands)
            : AnyUfunc.into(ufunc, outs, operands);
  }

  private NdBuffer[] outs(SpecialValues values, int length, Object[] operands) {
    NdBuffer[] outs = new NdBuffer[values.outputDtypes().size()];
    switch (this) {
      case INTO_STRIDED ->
          Arrays.setAll(
              outs,
              i -> Buffers.zeros(values.outputDtypes().get(i), 3L * length + 2).get("1:-1:3"));
      case MASKED -> Arrays.setAll(outs, i -> Buffers.zeros(values.outputDtypes().get(i), length));
      case IN_PLACE -> {
        if (outs.length > 1 || values.outputDtypes().get(0) != values.inputDtypes().get(0)) {
          return new NdBuffer[0];
        }
        outs[0] = (NdBuffer) operands[0];
      }
      default -> {
        return new NdBuffer[0];
      }
    }
    return outs;
  }

  @SuppressWarnings("ReferenceEquality") // whether there is another place
  private NdBuffer placed(NdBuffer dense, int input) {
    long n = dense.size();
    NdBuffer wide = Buffers.zeros(dense.dtype(), 3 * n + 7);
    NdBuffer place =
        switch (this) {
          case UNALIGNED -> wide.get(Index.range(input + 1, input + 1 + n));
          case STRIDED -> wide.get(Index.range(0, 3 * n, 3));
          case REVERSED -> Buffers.zeros(dense.dtype(), n).get("::-1");
          case STAGED -> Elements.on(BACKENDS.get(1), dense);
          default -> dense;
        };
    if (this == TRANSPOSED) {
      long rows = n % 5 == 0 ? 5 : n % 3 == 0 ? 3 : 1;
      NdBuffer turned = Buffers.zeros(dense.dtype(), n / rows, rows).transpose();
      turned.assign(dense.reshape(rows, n / rows));
      return turned;
    }
    if (place != dense) {
      place.assign(dense);
    }
    return place;
  }
}
