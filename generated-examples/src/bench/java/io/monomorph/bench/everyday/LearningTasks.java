package io.monomorph.bench.everyday;

import io.monomorph.Expression;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.util.List;

/** Machine learning. */
final class LearningTasks {
  private static final double GELU = 0.7978845608;

  private LearningTasks() {}

  static List<Task> all() {
    return List.of(
        Task.of(
            "sigmoid",
            (a, b, c) -> Functions.divide(1, a.neg().exp().add(1)),
            (a, b, c) -> Ufuncs.DIVIDE.lazy(1, a.lazy().neg().exp().add(1)).eval()),
        Task.call("relu", (a, b, c) -> a.maximum(0)),
        Task.of(
            "leaky_relu",
            (a, b, c) -> Functions.where(a.gt(0), a, a.mul(0.01)),
            (a, b, c) -> a.lazy().gt(0).where(a, a.lazy().mul(0.01)).eval()),
        Task.of(
            "gelu",
            (a, b, c) -> a.mul(0.5).mul(a.add(a.pow(3).mul(0.044715)).mul(GELU).tanh().add(1)),
            (a, b, c) -> {
              Expression x = a.lazy();
              return x.mul(0.5).mul(x.add(x.pow(3).mul(0.044715)).mul(GELU).tanh().add(1)).eval();
            }),
        Task.of("softmax_of_rows", (a, b, c) -> softmax(a), (a, b, c) -> lazySoftmax(a)),
        Task.of("log_sum_exp", (a, b, c) -> logSumExp(a), (a, b, c) -> lazyLogSumExp(a)),
        Task.of(
            "batch_norm",
            (a, b, c) -> b.mul(a.sub(a.mean(0))).div(a.var(0).add(1e-5).sqrt()).add(c),
            (a, b, c) ->
                b.lazy().mul(a.lazy().sub(a.mean(0))).div(a.var(0).add(1e-5).sqrt()).add(c).eval()),
        Task.of(
            "mean_squared_error",
            (a, b, c) -> a.sub(b).pow(2).mean(),
            (a, b, c) -> a.lazy().sub(b).pow(2).mean().eval()),
        Task.of(
            "cross_entropy",
            (a, b, c) -> b.mul(a.add(1e-12).log()).sum(1).mean().neg(),
            (a, b, c) -> b.lazy().mul(a.lazy().add(1e-12).log()).sum(1).mean().neg().eval()),
        Task.of(
            "cosine_similarity",
            (a, b, c) -> a.mul(b).sum(1).div(a.mul(a).sum(1).sqrt().mul(b.mul(b).sum(1).sqrt())),
            (a, b, c) -> {
              Expression lengths = a.lazy().mul(a).sum(1).sqrt().mul(b.lazy().mul(b).sum(1).sqrt());
              return a.lazy().mul(b).sum(1).div(lengths).eval();
            }),
        Task.of(
            "one_hot",
            (a, b, c) -> a.get(":, None").eq(b).astype(DType.FLOAT32),
            (a, b, c) -> a.get(":, None").lazy().eq(b).astype(DType.FLOAT32).eval()),
        Task.of(
            "accuracy",
            (a, b, c) -> a.argmax(1).eq(b).mean(),
            (a, b, c) -> a.lazy().argmax(1).eq(b).mean().eval()),
        Task.of("adam_step", (a, b, c) -> adam(a, b, c), (a, b, c) -> lazyAdam(a, b, c)),
        Task.of(
            "normalise_to_length_one",
            (a, b, c) -> a.div(a.pow(2).sum().sqrt()),
            (a, b, c) -> a.lazy().div(a.lazy().pow(2).sum().sqrt()).eval()));
  }

  private static NdBuffer softmax(NdBuffer a) {
    NdBuffer e = a.sub(Reductions.MAX.keepDims().apply(a, 1)).exp();
    return e.div(Reductions.SUM.keepDims().apply(e, 1));
  }

  private static NdBuffer lazySoftmax(NdBuffer a) {
    Expression e = a.lazy().sub(Reductions.MAX.keepDims().lazy(a, 1)).exp();
    return e.div(Reductions.SUM.keepDims().lazy(e, 1)).eval();
  }

  private static NdBuffer logSumExp(NdBuffer a) {
    NdBuffer top = Reductions.MAX.keepDims().apply(a, 1);
    return Reductions.SUM.keepDims().apply(a.sub(top).exp(), 1).log().add(top);
  }

  private static NdBuffer lazyLogSumExp(NdBuffer a) {
    NdBuffer top = Reductions.MAX.keepDims().apply(a, 1);
    return Reductions.SUM.keepDims().lazy(a.lazy().sub(top).exp(), 1).log().add(top).eval();
  }

  private static NdBuffer adam(NdBuffer a, NdBuffer b, NdBuffer c) {
    NdBuffer mean = b.mul(0.9).add(a.mul(0.1));
    NdBuffer square = c.mul(0.999).add(a.pow(2).mul(0.001));
    return mean.div(square.sqrt().add(1e-8));
  }

  private static NdBuffer lazyAdam(NdBuffer a, NdBuffer b, NdBuffer c) {
    Expression mean = b.lazy().mul(0.9).add(a.lazy().mul(0.1));
    Expression square = c.lazy().mul(0.999).add(a.lazy().pow(2).mul(0.001));
    return mean.div(square.sqrt().add(1e-8)).eval();
  }
}
