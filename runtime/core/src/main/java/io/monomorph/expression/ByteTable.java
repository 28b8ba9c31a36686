package io.monomorph.expression;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.BoundCall;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopForm;
import io.monomorph.generated.LoopSource;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.ByteTables;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A function of one byte, which has 256 results: they are computed once, and then looked up. Many
 * pictures are bytes, and what is done to each of their elements takes several steps in wider
 * dtypes.
 */
final class ByteTable implements LoopSource {
  private final DType bytes;
  private final Operand results;

  private ByteTable(DType bytes, Operand results) {
    this.bytes = bytes;
    this.results = results;
  }

  /**
   * The same elements as those of a node, looked up by those of the only operand that it reads.
   *
   * @param of a node of which nothing is deferred, and whose other operands are single elements
   */
  static Node of(Node of, Operand operand) {
    byte[] all = new byte[ByteTables.SIZE];
    for (int k = 0; k < all.length; k++) {
      all[k] = (byte) k;
    }
    DType bytes = operand.dtype();
    Operand inputs = ArrayOperand.over(bytes, all, Layout.of(all.length));
    LoopTable table =
        LoopTable.of("look_up", 1, 1, new ByteTable(bytes, results(of, operand, inputs)));
    BoundCall call = new BoundCall(table, table.loops()[0], List.of(operand), of.layout());
    return new Output(call, 0);
  }

  /** What a node gives for other elements in place of an operand. */
  private static Operand results(Operand of, Operand operand, Operand inputs) {
    if (ByteFunctions.isSame(of, operand)) {
      return inputs;
    }
    if (of instanceof Cast cast) {
      return Assignment.cast(results(cast.of(), operand, inputs), cast.dtype());
    }
    if (!(of instanceof Output output)) {
      return of.withLayout(Layout.of(new long[0], new long[0], of.layout().offset()), true);
    }
    BoundCall call = output.call();
    List<Operand> given = new ArrayList<>();
    call.inputs().forEach(input -> given.add(results(input, operand, inputs)));
    return ElementwiseCall.run(
        new BoundCall(call.table(), call.signature(), given, inputs.layout()))[0];
  }

  @Override
  public Signature[] signatures() {
    return new Signature[] {Signature.of(this, 0, 1, bytes, results.dtype()).takingAnyOffset()};
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    Object table = Objects.requireNonNull(results.array());
    DType dtype = results.dtype();
    return (arrays, offsets, strides, n) ->
        ByteTables.run(
            (byte[]) arrays[0],
            offsets[0],
            strides[0],
            dtype,
            table,
            arrays[1],
            offsets[1],
            strides[1],
            n);
  }
}
