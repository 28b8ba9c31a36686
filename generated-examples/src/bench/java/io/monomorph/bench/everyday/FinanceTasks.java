package io.monomorph.bench.everyday;

import io.monomorph.Expression;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import java.util.List;

/** Prices. */
final class FinanceTasks {
  private static final double[] TAIL = {-1.821255978, 1.781477937, -0.356563782, 0.31938153};

  private FinanceTasks() {}

  static List<Task> all() {
    return List.of(
        Task.of(
            "returns",
            (a, b, c) -> a.get("1:").div(a.get(":-1")).sub(1),
            (a, b, c) -> a.get("1:").lazy().div(a.get(":-1")).sub(1).eval()),
        Task.of(
            "log_returns",
            (a, b, c) -> Functions.diff(a.log()),
            (a, b, c) -> {
              Expression logs = a.lazy().log();
              return logs.get("1:").sub(logs.get(":-1")).eval();
            }),
        Task.of(
            "rolling_mean",
            (a, b, c) -> {
              NdBuffer sums = a.cumsum();
              return sums.get("20:").sub(sums.get(":-20")).div(20);
            },
            (a, b, c) -> {
              Expression sums = a.lazy().cumsum();
              return sums.get("20:").sub(sums.get(":-20")).div(20).eval();
            }),
        Task.of("black_scholes", (a, b, c) -> option(a, b), (a, b, c) -> lazyOption(a, b)),
        Task.of(
            "drawdown",
            (a, b, c) -> {
              NdBuffer peak = Ufuncs.MAXIMUM.accumulate(a, 0);
              return a.sub(peak).div(peak);
            },
            (a, b, c) -> {
              NdBuffer peak = Ufuncs.MAXIMUM.accumulate(a, 0);
              return a.lazy().sub(peak).div(peak).eval();
            }));
  }

  private static NdBuffer option(NdBuffer a, NdBuffer b) {
    NdBuffer root = b.sqrt().mul(0.2);
    NdBuffer d1 = a.div(100).log().add(b.mul(0.07)).div(root);
    NdBuffer debt = b.mul(-0.05).exp().mul(100);
    return a.mul(normal(d1)).sub(debt.mul(normal(d1.sub(root))));
  }

  private static NdBuffer normal(NdBuffer x) {
    NdBuffer t = Functions.divide(1, x.abs().mul(0.2316419).add(1));
    NdBuffer sum = t.mul(1.330274429);
    for (double each : TAIL) {
      sum = t.mul(sum.add(each));
    }
    NdBuffer tail = x.neg().mul(x).div(2).exp().mul(0.3989422804).mul(sum);
    return Functions.where(x.gt(0), Functions.subtract(1, tail), tail);
  }

  private static NdBuffer lazyOption(NdBuffer a, NdBuffer b) {
    Expression root = b.lazy().sqrt().mul(0.2);
    Expression d1 = a.lazy().div(100).log().add(b.lazy().mul(0.07)).div(root);
    Expression debt = b.lazy().mul(-0.05).exp().mul(100);
    return a.lazy().mul(normal(d1)).sub(debt.mul(normal(d1.sub(root)))).eval();
  }

  private static Expression normal(Expression x) {
    Expression t = Ufuncs.DIVIDE.lazy(1, x.abs().mul(0.2316419).add(1));
    Expression sum = t.mul(1.330274429);
    for (double each : TAIL) {
      sum = t.mul(sum.add(each));
    }
    Expression tail = x.neg().mul(x).div(2).exp().mul(0.3989422804).mul(sum);
    return x.gt(0).where(Ufuncs.SUBTRACT.lazy(1, tail), tail);
  }
}
