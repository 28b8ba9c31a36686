package io.monomorph.examples;

import static io.monomorph.Destination.into;

import io.monomorph.Buffers;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.annotation.Ufunc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README's tour. */
public final class Tour {
  private Tour() {}

  @Ufunc
  static double hypot(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  /** Prints what the README shows. */
  public static void main(String[] args) throws IOException {
    Int64Buffer a = Buffers.arange(12).reshape(3, 4);
    System.out.println(a.repr());

    // A slice is a view: it shares its elements with the buffer that it was taken from.
    Int64Buffer odd = a.get("::-1, 1::2");
    odd.set(0, 0, -1);
    System.out.println(a);
    System.out.println(a.transpose().get("1, :") + " " + a.get(2, 1));

    // Assignment broadcasts, and casts as NumPy's astype.
    Float64Buffer table = Float64Buffer.zeros(2, 3);
    table.assign(Buffers.fromArray(new int[] {1, 2, 3}));
    table.at("1").set(Float32Buffer.of(0.5f));
    System.out.println(table.repr());

    // Arithmetic has NumPy's dtypes: integers divide to float64, a number takes the buffer's dtype.
    Float32Buffer scores = Float32Buffer.of(2, 4, 9);
    System.out.println(scores.sub(scores.mean()).div(scores.std()).repr());
    System.out.println(a.sum(0) + " " + a.get("0").div(2) + " " + a.gt(5).any());
    System.out.println(Ufuncs.MULTIPLY.outer(Int64Buffer.of(1, 2), Int64Buffer.of(3, 4, 5)));
    System.out.println(Ufuncs.ADD.reduction().where(a.gt(5)).initial(0).apply(a, 1));

    // A ufunc broadcasts a column and a row. It makes a new buffer, or it writes to "out".
    Float64Buffer y = Float64Buffer.of(0, 3, 6).reshape(3, 1);
    System.out.println(TourUfuncs.hypot(Float64Buffer.of(4, 8), y));
    Float32Buffer out = Float32Buffer.zeros(3, 4);
    TourUfuncs.hypot(Float64Buffer.of(4, 8), y, into(out.get(":, ::2")));
    System.out.println(out);

    // wrap shares the Java array. A buffer of another backend is used in the same way.
    double[] samples = {1, 2, Double.NaN};
    Float64Buffer shared = Float64Buffer.wrap(samples);
    shared.set(-1, 3);
    NdBuffer offHeap = Buffers.with().backend("memory").fromArray(shared);
    System.out.println(samples[2] + " " + offHeap + " " + offHeap.equals(shared));

    Path file = Files.createTempFile("tour", ".npy");
    Buffers.save(file, a);
    System.out.println(Buffers.load(file).equals(a));
    Files.delete(file);
  }
}
