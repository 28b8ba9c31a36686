package io.monomorph.bench.everyday;

import io.monomorph.Functions;
import io.monomorph.dtype.DType;
import java.util.List;

/** Chains of functions, and single calls. */
final class ArrayTasks {
  private ArrayTasks() {}

  static List<Task> all() {
    return List.of(
        Task.of(
            "clipped_root",
            (a, b, c) -> Functions.where(a.gt(0), a, a.neg()).mul(2).add(1).clip(0, 1.5).sqrt(),
            (a, b, c) ->
                a.lazy().gt(0).where(a, a.lazy().neg()).mul(2).add(1).clip(0, 1.5).sqrt().eval()),
        Task.of(
            "exp_sin_log",
            (a, b, c) -> a.sin().exp().mul(b.add(1).log()),
            (a, b, c) -> a.lazy().sin().exp().mul(b.lazy().add(1).log()).eval()),
        Task.call("argmax_of_rows", (a, b, c) -> a.argmax(1)),
        Task.call("pick_rows", (a, b, c) -> a.get(b)),
        Task.of(
            "to_integers",
            (a, b, c) -> a.mul(1000).astype(DType.INT32),
            (a, b, c) -> a.lazy().mul(1000).astype(DType.INT32).eval()),
        Task.of(
            "polynomial",
            (a, b, c) -> a.mul(0.5).add(1.5).mul(a).sub(2.5).mul(a).add(3.5),
            (a, b, c) -> a.lazy().mul(0.5).add(1.5).mul(a).sub(2.5).mul(a).add(3.5).eval()));
  }
}
