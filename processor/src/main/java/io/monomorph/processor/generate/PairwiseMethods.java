package io.monomorph.processor.generate;

import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The loops that fold a row as NumPy adds: in eight streams, which are combined as a tree, and rows
 * of more than 128 elements in halves.
 */
final class PairwiseMethods {
  static final String PAIRWISE = "Pairwise";

  private static final int STREAMS = 8;

  private final FoldCalls calls;

  PairwiseMethods(FoldCalls calls) {
    this.calls = calls;
  }

  List<MethodSpec> all() {
    return List.of(pairwise(), dense(), denseLeaf());
  }

  private MethodSpec pairwise() {
    return calls
        .fold(PAIRWISE)
        .addParameter(calls.array(), "x")
        .addParameter(int.class, "at")
        .addParameter(int.class, "step")
        .addParameter(int.class, "n")
        .addCode(
            template(
                    """
                    $cells:L
                    if (n < 8) {
                      $carrier:T sum = $first:L;
                      for (int k = 1; k < n; k++) {
                        sum = $sumAndNext:L;
                      }
                      return sum;
                    }
                    if (step == 1) {
                      return $dense:L(x, at, n);
                    }
                    if (n > 128) {
                      int half = n / 2 - n / 2 % 8;
                      return $halves:L;
                    }
                    $begin:L
                    int k = 8;
                    for (; k + 8 <= n; k += 8) {
                      at += 8 * step;
                      $add:L
                    }
                    at += 8 * step;
                    $carrier:T sum = $sums:L;
                    for (; k < n; k++) {
                      sum = $sumAndLast:L;
                      at += step;
                    }
                    return sum;
                    """)
                .with("first", calls.read("at").code())
                .with("sumAndNext", calls.add("sum", "at + k * step"))
                .with(
                    "halves",
                    halves(PAIRWISE, "at, step, half", "at + half * step, step, n - half"))
                .with("begin", begin("sum", PairwiseMethods::strided))
                .with("add", add("sum", PairwiseMethods::strided))
                .with("sumAndLast", calls.add("sum", "at"))
                .code())
        .build();
  }

  /**
   * The same of at least 8 elements without gaps, whose places need not be multiplied for. One leaf
   * after the other: two at once are a fifth faster in the near caches, but of elements that come
   * from memory the processor then foresees no more what is read next, which takes two and a half
   * times as long.
   */
  private MethodSpec dense() {
    return row("Dense")
        .addCode(
            template(
                    """
                    $cells:L
                    if (n <= 128) {
                      return $leaf:L(x, at, n);
                    }
                    int half = n / 2 - n / 2 % 8;
                    return $halves:L;
                    """)
                .with("halves", halves("Dense", "at, half", "at + half, n - half"))
                .code())
        .build();
  }

  private MethodSpec denseLeaf() {
    return row("DenseLeaf")
        .addCode(
            template(
                    """
                    $cells:L
                    $begin:L
                    int k = 8;
                    for (; k + 8 <= n; k += 8) {
                      $add:L
                    }
                    $carrier:T sum = $sums:L;
                    for (; k < n; k++) {
                      sum = $sumAndLast:L;
                    }
                    return sum;
                    """)
                .with("begin", begin("sum", k -> plus("at", k)))
                .with("add", add("sum", k -> plus("at + k", k)))
                .with("sumAndLast", calls.add("sum", "at + k"))
                .code())
        .build();
  }

  private MethodSpec.Builder row(String suffix) {
    return calls
        .fold(suffix)
        .addParameter(calls.array(), "x")
        .addParameter(int.class, "at")
        .addParameter(int.class, "n");
  }

  private Template template(String text) {
    return calls
        .template(text)
        .with("dense", calls.name("Dense"))
        .with("leaf", calls.name("DenseLeaf"))
        .with("sums", tree("sum", 0, STREAMS).code());
  }

  /** What two calls of a method, each for half of a row, fold to. */
  private CodeBlock halves(String suffix, String first, String second) {
    String name = calls.name(suffix);
    return calls
        .call(
            calls.carried(CodeBlock.of("$L(x, $L)", name, first)),
            calls.carried(CodeBlock.of("$L(x, $L)", name, second)))
        .code();
  }

  /** The variables of the streams, each beginning with an element. */
  private List<CodeBlock> begin(String sum, IntFunction<String> place) {
    return streams(
        k ->
            CodeBlock.of(
                "$T $L$L = $L", calls.carrier(), sum, k, calls.read(place.apply(k)).code()));
  }

  /** Adds an element to each stream. */
  private List<CodeBlock> add(String sum, IntFunction<String> place) {
    return streams(k -> CodeBlock.of("$L$L = $L", sum, k, calls.add(sum + k, place.apply(k))));
  }

  private static List<CodeBlock> streams(IntFunction<CodeBlock> statement) {
    return IntStream.range(0, STREAMS).mapToObj(statement).toList();
  }

  private static String plus(String place, int k) {
    return k == 0 ? place : place + " + " + k;
  }

  private static String strided(int k) {
    return k == 0 ? "at" : k == 1 ? "at + step" : "at + " + k + " * step";
  }

  private Typed tree(String sum, int from, int to) {
    if (to - from == 1) {
      return calls.carried(sum + from);
    }
    int middle = (from + to) / 2;
    return calls.call(tree(sum, from, middle), tree(sum, middle, to));
  }
}
