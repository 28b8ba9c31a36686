package io.monomorph.bench.everyday;

import io.monomorph.Expression;
import io.monomorph.Functions;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import java.util.List;

/** Samples. */
final class StatisticsTasks {
  private StatisticsTasks() {}

  static List<Task> all() {
    return List.of(
        Task.of(
            "z_score_columns",
            (a, b, c) -> a.sub(a.mean(0)).div(a.std(0)),
            (a, b, c) -> a.lazy().sub(a.mean(0)).div(a.std(0)).eval()),
        Task.of(
            "standardise_rows",
            (a, b, c) ->
                a.sub(Reductions.MEAN.keepDims().apply(a, 1))
                    .div(Reductions.STD.keepDims().apply(a, 1)),
            (a, b, c) ->
                a.lazy()
                    .sub(Reductions.MEAN.keepDims().lazy(a, 1))
                    .div(Reductions.STD.keepDims().lazy(a, 1))
                    .eval()),
        Task.call("variance_of_rows", (a, b, c) -> a.var(1)),
        Task.of(
            "scale_columns",
            (a, b, c) -> {
              NdBuffer low = a.min(0);
              return a.sub(low).div(a.max(0).sub(low));
            },
            (a, b, c) -> {
              NdBuffer low = a.min(0);
              return a.lazy().sub(low).div(a.max(0).sub(low)).eval();
            }),
        Task.of("correlation", (a, b, c) -> correlation(a, b), (a, b, c) -> lazyCorrelation(a, b)),
        Task.of(
            "covariance",
            (a, b, c) -> a.sub(a.mean()).mul(b.sub(b.mean())).sum().div(a.size() - 1),
            (a, b, c) ->
                a.lazy().sub(a.mean()).mul(b.lazy().sub(b.mean())).sum().div(a.size() - 1).eval()),
        Task.call(
            "histogram",
            (a, b, c) -> {
              Int64Buffer counts = Int64Buffer.zeros(256);
              counts.at(a).add(1);
              return counts;
            }),
        Task.call("quantile", (a, b, c) -> Functions.quantile(a, 0.9)),
        Task.of(
            "outliers",
            (a, b, c) -> a.sub(a.mean()).abs().gt(a.std().mul(3)).sum(),
            (a, b, c) -> a.lazy().sub(a.mean()).abs().gt(a.std().mul(3)).sum().eval()));
  }

  private static NdBuffer correlation(NdBuffer a, NdBuffer b) {
    NdBuffer x = a.sub(a.mean());
    NdBuffer y = b.sub(b.mean());
    return x.mul(y).sum().div(x.pow(2).sum().mul(y.pow(2).sum()).sqrt());
  }

  private static NdBuffer lazyCorrelation(NdBuffer a, NdBuffer b) {
    Expression x = a.lazy().sub(a.mean());
    Expression y = b.lazy().sub(b.mean());
    return x.mul(y).sum().div(x.pow(2).sum().mul(y.pow(2).sum()).sqrt()).eval();
  }
}
