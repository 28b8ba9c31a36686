package io.monomorph.storage;

import io.monomorph.NdBuffer;
import io.monomorph.component.ComputedFunction;
import io.monomorph.component.Generation;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;

/**
 * Tuples that are stored nowhere: each component is the value of a function, which is called when
 * it is read. As VTK's {@code vtkImplicitArray}. The buffer is read-only.
 *
 * @param <B> the type of the buffers
 * @see Components#implicit(Class, long, int, OfDouble)
 */
public final class Implicit<B extends NdBuffer> extends SwappableStorage<B> {
  /** Gives elements as float64. */
  @FunctionalInterface
  public interface OfDouble {
    /** The value of a component of a tuple. */
    double at(long tuple, int component);
  }

  /** Gives elements as int64. */
  @FunctionalInterface
  public interface OfLong {
    /** The value of a component of a tuple. */
    long at(long tuple, int component);
  }

  /** Gives complex elements. */
  @FunctionalInterface
  public interface OfComplex {
    /** The value of a component of a tuple. */
    Complex at(long tuple, int component);
  }

  private Implicit(DType dtype, int components, Generation core) {
    super(dtype, components, core);
  }

  static <B extends NdBuffer> Implicit<B> of(
      DType dtype, long tuples, int components, ComputedFunction.Values values) {
    RawBuffers.components(components);
    Layout layout = Layout.of(tuples, components);
    String name = "the implicit storage of %d %s components".formatted(components, dtype);
    return new Implicit<>(dtype, components, new ComputedFunction(name, dtype, layout, values));
  }
}
