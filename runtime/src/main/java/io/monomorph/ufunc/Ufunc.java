package io.monomorph.ufunc;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.layout.Shapes;
import io.monomorph.layout.Views;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A universal function, as NumPy's: it computes one result for each place from the elements of its
 * inputs at that place. The inputs are broadcast together and may be of different backends, dtypes
 * and layouts; the elements are computed in one pass, without a temporary buffer.
 *
 * <p>A ufunc is declared with {@link io.monomorph.annotation.Ufunc}.
 */
public final class Ufunc {
  private final String name;
  private final List<Signature> signatures;

  private Ufunc(String name, List<Signature> signatures) {
    this.name = name;
    this.signatures = signatures;
  }

  /** Makes a ufunc of its signatures, the preferred ones first; generated code calls it. */
  public static Ufunc of(String name, Signature... signatures) {
    return new Ufunc(name, List.of(signatures));
  }

  /** Makes a signature; generated code calls it. */
  public static Signature signature(Loop loop, DType result, DType... inputs) {
    return new Signature(loop, result, List.of(inputs));
  }

  public String name() {
    return name;
  }

  /** The number of inputs. */
  public int arity() {
    return signatures.get(0).inputs().size();
  }

  /** The dtypes for which the ufunc has loops, the preferred ones first. */
  public List<Signature> signatures() {
    return signatures;
  }

  /**
   * Computes a new buffer on the heap. It has the shape that the inputs have together, the dtype of
   * the first signature to which all inputs can be cast safely, and C order, or F order if all
   * inputs have that.
   *
   * @throws IllegalArgumentException if the shapes do not fit together, or no signature takes the
   *     dtypes
   */
  public Operand apply(Operand... inputs) {
    Signature signature = resolve(inputs);
    long[] shape = Shapes.broadcast(shapes(inputs));
    Operand result =
        BackendRegistry.heap().allocate(signature.result(), commonOrder(inputs), shape);
    run(signature, inputs, result);
    return result;
  }

  /**
   * Computes into an existing buffer of any backend. The inputs are broadcast to its shape; where
   * they share elements with it the result is as if they were copied first.
   *
   * @throws IllegalArgumentException if the shapes do not fit, no signature takes the dtypes, or
   *     the result cannot be cast to the dtype of {@code out} within its kind
   * @throws UnsupportedOperationException if {@code out} is read-only
   */
  public void into(Operand out, Operand... inputs) {
    Signature signature = resolve(inputs);
    if (out.isReadOnly()) {
      throw new UnsupportedOperationException(
          name + " cannot write to out, which is read-only: give a writable buffer");
    }
    if (!Casting.SAME_KIND.allows(signature.result(), out.dtype())) {
      throw new IllegalArgumentException(
          "%s gives %s, which cannot be cast to %s, the dtype of out, with casting same_kind"
              .formatted(name, signature.result(), out.dtype()));
    }
    long[][] shapes = Arrays.copyOf(shapes(inputs), inputs.length + 1);
    shapes[inputs.length] = out.layout().shape();
    long[] shape = Shapes.broadcast(shapes);
    if (!Arrays.equals(shape, out.layout().shape())) {
      throw new IllegalArgumentException(
          "the inputs of %s have the shape %s together, which does not fit out with shape %s"
              .formatted(name, Shapes.str(shape), Shapes.str(out.layout().shape())));
    }
    run(signature, inputs, out);
  }

  private static void run(Signature signature, Operand[] inputs, Operand out) {
    Operand[] operands = new Operand[inputs.length + 1];
    for (int k = 0; k < inputs.length; k++) {
      Layout layout = Views.broadcastTo(inputs[k].layout(), out.layout().shape());
      operands[k] = inputs[k].withLayout(layout, true);
    }
    operands[inputs.length] = out;
    Driver.run(signature, operands);
  }

  private Signature resolve(Operand... inputs) {
    if (inputs.length != arity()) {
      throw new IllegalArgumentException(
          "%s takes %d inputs, got %d".formatted(name, arity(), inputs.length));
    }
    for (Signature signature : signatures) {
      if (signature.accepts(inputs)) {
        return signature;
      }
    }
    throw new IllegalArgumentException(
        "%s has no signature for %s; it has %s"
            .formatted(
                name,
                Arrays.stream(inputs)
                    .map(input -> input.dtype().toString())
                    .collect(Collectors.joining(", ", "(", ")")),
                signatures.stream().map(Signature::toString).collect(Collectors.joining("; "))));
  }

  private static long[][] shapes(Operand[] operands) {
    return Arrays.stream(operands).map(operand -> operand.layout().shape()).toArray(long[][]::new);
  }

  private static Order commonOrder(Operand[] inputs) {
    for (Operand input : inputs) {
      if (!input.layout().isFContiguous() || input.layout().isCContiguous()) {
        return Order.C;
      }
    }
    return Order.F;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
