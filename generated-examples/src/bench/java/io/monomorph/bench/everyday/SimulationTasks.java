package io.monomorph.bench.everyday;

import io.monomorph.BoolBuffer;
import io.monomorph.Expression;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.List;

/** Grids, particles and chance. */
final class SimulationTasks {
  private SimulationTasks() {}

  static List<Task> all() {
    return List.of(
        Task.of("laplace", (a, b, c) -> laplace(a), (a, b, c) -> lazyLaplace(a)),
        Task.of("jacobi_residual", (a, b, c) -> jacobi(a), (a, b, c) -> lazyJacobi(a)),
        Task.of("game_of_life", (a, b, c) -> life(a), (a, b, c) -> lazyLife(a)),
        Task.of(
            "pairwise_distances",
            (a, b, c) -> a.get(":, None").sub(a.get("None")).pow(2).sum(-1).sqrt(),
            (a, b, c) -> a.get(":, None").lazy().sub(a.get("None")).pow(2).sum(-1).sqrt().eval()),
        Task.of("wave_equation", (a, b, c) -> wave(a, b), (a, b, c) -> lazyWave(a, b)),
        Task.of(
            "random_walk",
            (a, b, c) -> a.mul(2).sub(1).cumsum(),
            (a, b, c) -> a.lazy().mul(2).sub(1).cumsum().eval()),
        Task.of(
            "pi_by_chance",
            (a, b, c) -> a.mul(a).add(b.mul(b)).le(1).mean().mul(4),
            (a, b, c) -> a.lazy().mul(a).add(b.lazy().mul(b)).le(1).mean().mul(4).eval()),
        Task.of(
            "leapfrog",
            (a, b, c) -> a.add(b.sub(a.mul(0.01)).mul(0.01)),
            (a, b, c) -> a.lazy().add(b.lazy().sub(a.lazy().mul(0.01)).mul(0.01)).eval()),
        Task.call(
            "thousand_small_steps",
            (a, b, c) -> {
              NdBuffer at = a;
              for (int step = 0; step < 1000; step++) {
                at = at.add(b.sub(at).mul(0.001));
              }
              return at;
            }));
  }

  private static NdBuffer laplace(NdBuffer a) {
    NdBuffer middle = a.get("1:-1, 1:-1");
    NdBuffer around =
        a.get("2:, 1:-1").add(a.get(":-2, 1:-1")).add(a.get("1:-1, 2:")).add(a.get("1:-1, :-2"));
    return middle.add(around.sub(middle.mul(4)).mul(0.1));
  }

  private static NdBuffer lazyLaplace(NdBuffer a) {
    Expression middle = a.get("1:-1, 1:-1").lazy();
    Expression around =
        a.get("2:, 1:-1")
            .lazy()
            .add(a.get(":-2, 1:-1"))
            .add(a.get("1:-1, 2:"))
            .add(a.get("1:-1, :-2"));
    return middle.add(around.sub(middle.mul(4)).mul(0.1)).eval();
  }

  private static NdBuffer jacobi(NdBuffer a) {
    NdBuffer around =
        a.get("2:, 1:-1").add(a.get(":-2, 1:-1")).add(a.get("1:-1, 2:")).add(a.get("1:-1, :-2"));
    return around.mul(0.25).sub(a.get("1:-1, 1:-1")).abs().max();
  }

  private static NdBuffer lazyJacobi(NdBuffer a) {
    Expression around =
        a.get("2:, 1:-1")
            .lazy()
            .add(a.get(":-2, 1:-1"))
            .add(a.get("1:-1, 2:"))
            .add(a.get("1:-1, :-2"));
    return around.mul(0.25).sub(a.get("1:-1, 1:-1")).abs().max().eval();
  }

  private static NdBuffer life(NdBuffer a) {
    NdBuffer count =
        a.get(":-2, :-2")
            .add(a.get(":-2, 1:-1"))
            .add(a.get(":-2, 2:"))
            .add(a.get("1:-1, :-2"))
            .add(a.get("1:-1, 2:"))
            .add(a.get("2:, :-2"))
            .add(a.get("2:, 1:-1"))
            .add(a.get("2:, 2:"));
    BoolBuffer stays = count.eq(2).and(a.get("1:-1, 1:-1").eq(1));
    return count.eq(3).or(stays).astype(DType.UINT8);
  }

  private static NdBuffer lazyLife(NdBuffer a) {
    Expression count =
        a.get(":-2, :-2")
            .lazy()
            .add(a.get(":-2, 1:-1"))
            .add(a.get(":-2, 2:"))
            .add(a.get("1:-1, :-2"))
            .add(a.get("1:-1, 2:"))
            .add(a.get("2:, :-2"))
            .add(a.get("2:, 1:-1"))
            .add(a.get("2:, 2:"));
    Expression stays = count.eq(2).and(a.get("1:-1, 1:-1").lazy().eq(1));
    return count.eq(3).or(stays).astype(DType.UINT8).eval();
  }

  private static NdBuffer wave(NdBuffer a, NdBuffer b) {
    NdBuffer middle = a.get("1:-1");
    NdBuffer bend = a.get("2:").sub(middle.mul(2)).add(a.get(":-2"));
    return middle.mul(2).sub(b.get("1:-1")).add(bend.mul(0.1));
  }

  private static NdBuffer lazyWave(NdBuffer a, NdBuffer b) {
    Expression middle = a.get("1:-1").lazy();
    Expression bend = a.get("2:").lazy().sub(middle.mul(2)).add(a.get(":-2"));
    return middle.mul(2).sub(b.get("1:-1")).add(bend.mul(0.1)).eval();
  }
}
