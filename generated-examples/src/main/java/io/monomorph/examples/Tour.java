package io.monomorph.examples;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README's tour. */
public final class Tour {
  private Tour() {}

  /** Prints what the README shows. */
  public static void main(String[] args) throws IOException {
    Int64Buffer a = Buffers.arange(12).reshape(3, 4);
    System.out.println(a.repr());

    // Views share the elements of what they show.
    Int64Buffer odd = a.get("::-1, 1::2");
    odd.set(0, 0, -1);
    System.out.println(a);
    System.out.println(a.transpose().get("1, :") + " " + a.get(2, 1));

    // Assignment broadcasts and casts, between any two backends.
    Float64Buffer table = Float64Buffer.zeros(2, 3);
    table.assign(Buffers.fromArray(new int[] {1, 2, 3}));
    table.get("1").assign(Buffers.full(DType.FLOAT32, 0.1));
    System.out.println(table.repr());

    // A Java array becomes a buffer without a copy, and a buffer off the heap looks the same.
    double[] samples = {1, 2, Double.NaN};
    Float64Buffer shared = Float64Buffer.wrap(samples);
    shared.set(-1, 3);
    NdBuffer offHeap = Buffers.with().backend("segment").fromArray(shared);
    System.out.println(samples[2] + " " + offHeap + " " + offHeap.equals(shared));

    Path file = Files.createTempFile("tour", ".npy");
    Buffers.save(file, a);
    System.out.println(Buffers.load(file).equals(a));
    Files.delete(file);
  }
}
