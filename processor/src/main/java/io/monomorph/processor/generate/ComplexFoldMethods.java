package io.monomorph.processor.generate;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The loops that reduce a row of complex elements to one, and that write each intermediate result.
 * What travels between calls is kept in two numbers of the parts' own primitive, so that complex64
 * is rounded at each step.
 */
final class ComplexFoldMethods {
  private static final int STREAMS = 4;

  private final String loop;
  private final boolean pairwise;
  private final LoopVariables variables;
  private final ArrayTypeName array;
  private final boolean single;

  ComplexFoldMethods(LoopSignature signature) {
    this.loop = signature.loop();
    this.pairwise = signature.pairwise();
    this.variables = new LoopVariables(signature);
    this.array = Api.block(signature.outputs().get(0).dtype());
    this.single = signature.outputs().get(0).dtype() == DTypeModel.COMPLEX64;
  }

  List<MethodSpec> all() {
    return pairwise
        ? List.of(foldPairwise(), pairwise(), scan())
        : List.of(foldInOrder(), inOrder(), scan());
  }

  private MethodSpec foldPairwise() {
    return LoopMethods.entry(LoopMethods.named(loop + "Fold"))
        .addCode(
            template(
                    """
                    $unpack:L
                    int to = 2 * offsets[1];
                    $cells:L
                    $pairwise:L(x, offsets[0], strides[0], n, cell);
                    double re = cell.re;
                    double im = cell.im;
                    $call:L
                    out[to] = $re:L;
                    out[to + 1] = $im:L;
                    """)
                .with("call", call("out[to]", "out[to + 1]", "re", "im"))
                .code())
        .build();
  }

  private MethodSpec foldInOrder() {
    return LoopMethods.entry(LoopMethods.named(loop + "Fold"))
        .addCode(
            template(
                    """
                    $unpack:L
                    int to = 2 * offsets[1];
                    $cells:L
                    cell.set(out[to], out[to + 1]);
                    $inOrder:L(x, offsets[0], strides[0], n, cell);
                    out[to] = $re:L;
                    out[to + 1] = $im:L;
                    """)
                .with("inOrder", loop + "InOrder")
                .code())
        .build();
  }

  private MethodSpec inOrder() {
    return row("InOrder")
        .addCode(
            template(
                    """
                    for (int k = 0; k < n; k++) {
                      $addNext:L
                      at += step;
                    }
                    """)
                .code())
        .build();
  }

  /** As NumPy, whose eight streams are those of the parts of four elements. */
  private MethodSpec pairwise() {
    return row("Pairwise")
        .addCode(
            template(
                    """
                    if (n < 4) {
                      cell.set(x[2 * at], x[2 * at + 1]);
                      for (int k = 1; k < n; k++) {
                        at += step;
                        $addNext:L
                      }
                      return;
                    }
                    if (n > 64) {
                      int half = n / 2 - n / 2 % 4;
                      $pairwise:L(x, at + half * step, step, n - half, cell);
                      double re = cell.re;
                      double im = cell.im;
                      $pairwise:L(x, at, step, half, cell);
                      double firstRe = cell.re;
                      double firstIm = cell.im;
                      $addHalves:L
                      return;
                    }
                    $begin:L
                    int k = 4;
                    for (; k + 4 <= n; k += 4) {
                      at += 4 * step;
                      $addToStreams:L
                    }
                    at += 4 * step;
                    $addPairs:L
                    $addAll:L
                    for (; k < n; k++) {
                      $addNext:L
                      at += step;
                    }
                    """)
                .with("addHalves", rounded("firstRe", "firstIm", "re", "im"))
                .with("begin", streams(1, this::begin))
                .with("addToStreams", streams(1, this::addToStream))
                .with("addPairs", streams(2, this::addPair))
                .with("addAll", rounded("re0", "im0", "re2", "im2"))
                .code())
        .build();
  }

  private MethodSpec scan() {
    return LoopMethods.entry(LoopMethods.named(loop + "Scan"))
        .addCode(
            template(
                    """
                    $unpack:L
                    int at = offsets[0];
                    int to = offsets[1];
                    $cells:L
                    int before = to - strides[1];
                    cell.set(out[2 * before], out[2 * before + 1]);
                    for (int k = 0; k < n; k++) {
                      $addNext:L
                      out[2 * to] = $re:L;
                      out[2 * to + 1] = $im:L;
                      at += strides[0];
                      to += strides[1];
                    }
                    """)
                .code())
        .build();
  }

  private MethodSpec.Builder row(String suffix) {
    return LoopMethods.named(loop + suffix)
        .addParameter(array, "x")
        .addParameter(int.class, "at")
        .addParameter(int.class, "step")
        .addParameter(int.class, "n")
        .addParameter(Api.cell(CellModel.COMPLEX_CELL), "cell");
  }

  private Template template(String text) {
    String cast = single ? "(float) " : "";
    return Template.of(text)
        .with("unpack", FoldCalls.unpack(array))
        .with("cells", variables.cells())
        .with("pairwise", loop + "Pairwise")
        .with("re", cast + "cell.re")
        .with("im", cast + "cell.im")
        .with("addNext", addNext());
  }

  /** Adds an element to the number in the cell. */
  private List<CodeBlock> addNext() {
    List<CodeBlock> add = new ArrayList<>();
    add.add(CodeBlock.of("double re = cell.re"));
    add.add(CodeBlock.of("double im = cell.im"));
    add.addAll(rounded("re", "im", "x[2 * at]", "x[2 * at + 1]"));
    return add;
  }

  /** Calls the method with two complex numbers, given as text of their parts. */
  private List<CodeBlock> rounded(String... parts) {
    List<CodeBlock> call = call(parts);
    if (single) {
      call.add(CodeBlock.of("cell.set((float) cell.re, (float) cell.im)"));
    }
    return call;
  }

  /** Calls the method, which finds zero in the cell. */
  private List<CodeBlock> call(String... parts) {
    List<CodeBlock> call = new ArrayList<>(variables.clear());
    call.add(variables.call(parts(parts)));
    return call;
  }

  /** Elements of arrays have the primitive of the dtype; all others are {@code double}. */
  private List<Typed> parts(String... parts) {
    return Arrays.stream(parts)
        .map(part -> Typed.of(part, part.endsWith("]") ? array.componentType() : TypeName.DOUBLE))
        .toList();
  }

  private static List<CodeBlock> streams(int every, IntFunction<List<CodeBlock>> statements) {
    return IntStream.iterate(0, k -> k < STREAMS, k -> k + every)
        .mapToObj(statements)
        .flatMap(List::stream)
        .toList();
  }

  private List<CodeBlock> begin(int k) {
    return List.of(
        CodeBlock.of("double re$1L = x[2 * (at + $1L * step)]", k),
        CodeBlock.of("double im$1L = x[2 * (at + $1L * step) + 1]", k));
  }

  private List<CodeBlock> addToStream(int k) {
    String at = "2 * (at + " + k + " * step)";
    return kept(k, rounded("re" + k, "im" + k, "x[" + at + "]", "x[" + at + " + 1]"));
  }

  private List<CodeBlock> addPair(int k) {
    return kept(k, rounded("re" + k, "im" + k, "re" + (k + 1), "im" + (k + 1)));
  }

  /** Takes what a call leaves in the cell into the variables of a stream. */
  private static List<CodeBlock> kept(int k, List<CodeBlock> call) {
    List<CodeBlock> kept = new ArrayList<>(call);
    kept.add(CodeBlock.of("re$L = cell.re", k));
    kept.add(CodeBlock.of("im$L = cell.im", k));
    return kept;
  }
}
