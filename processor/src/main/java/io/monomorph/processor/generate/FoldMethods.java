package io.monomorph.processor.generate;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;

/**
 * The loops that reduce a row to one element, and that write each intermediate result, for a
 * function of two real inputs of one dtype. A method that writes to a cell is called through one
 * that returns what it wrote; each row has a cell of its own.
 */
final class FoldMethods {
  private final FoldCalls calls;
  private final boolean pairwise;

  FoldMethods(LoopSignature signature) {
    this.calls = new FoldCalls(signature);
    this.pairwise = signature.pairwise();
  }

  List<MethodSpec> all() {
    List<MethodSpec> all = new ArrayList<>();
    CellModel cell = calls.element().cell();
    if (cell != null) {
      all.add(result(cell));
    }
    all.add(fold());
    if (pairwise) {
      all.addAll(new PairwiseMethods(calls).all());
    } else {
      all.add(inOrder());
    }
    all.addAll(List.of(scan(), scanRow()));
    if (hasDenseScan()) {
      all.add(scanDense());
    }
    return all;
  }

  /** The method that returns what the declared one writes to a cell. */
  private MethodSpec result(CellModel cell) {
    return calls
        .fold("Result")
        .addParameter(calls.carrier(), "a")
        .addParameter(calls.carrier(), "b")
        .addParameter(Api.cell(cell), "cell")
        .addCode(
            Template.of(
                    """
                    $clear:L
                    $call:L;
                    return cell.value;
                    """)
                .with("clear", calls.variables().clear())
                .with(
                    "call", calls.variables().call(List.of(calls.carried("a"), calls.carried("b"))))
                .code())
        .build();
  }

  /** Calls the method with the element that is there before, and with what the row folds to. */
  private MethodSpec fold() {
    Typed before = calls.read("out", "to");
    CodeBlock folded =
        pairwise
            ? calls.result(before, calls.carried(row(PairwiseMethods.PAIRWISE, CodeBlock.of("x"))))
            : row("InOrder", CodeBlock.of("$L, x", before.code()));
    return LoopMethods.entry(calls.method("Fold"))
        .addCode(
            calls
                .template(
                    """
                    $unpack:L
                    int to = offsets[1];
                    $cells:L
                    out[to] = $folded:L;
                    """)
                .with("cells", pairwise ? calls.variables().cells() : List.of())
                .with("folded", calls.stored(folded))
                .code())
        .build();
  }

  /** A call of the method that folds a row. */
  private CodeBlock row(String suffix, CodeBlock first) {
    return CodeBlock.of("$L($L, offsets[0], strides[0], n)", calls.name(suffix), first);
  }

  private MethodSpec inOrder() {
    return calls
        .fold("InOrder")
        .addParameter(calls.carrier(), "first")
        .addParameter(calls.array(), "x")
        .addParameter(int.class, "at")
        .addParameter(int.class, "step")
        .addParameter(int.class, "n")
        .addCode(
            calls
                .template(
                    """
                    $cells:L
                    $carrier:T sum = first;
                    for (int k = 0; k < n; k++) {
                      sum = $sumAndNext:L;
                    }
                    return sum;
                    """)
                .with("sumAndNext", calls.add("sum", "at + k * step"))
                .code())
        .build();
  }

  /**
   * Whether a loop of its own pays for elements that follow each other. A step of integers takes as
   * long as to count places; one of floating-point numbers waits for the sum.
   */
  private boolean hasDenseScan() {
    TypeKind carrier = calls.element().dtype().carrier();
    return (carrier == TypeKind.INT || carrier == TypeKind.LONG) && calls.element().cell() == null;
  }

  private MethodSpec scan() {
    String dense =
        """
        if (strides[0] == 1 && strides[1] == 1) {
          $dense:L(x, offsets[0], out, offsets[1], n);
          return;
        }
        """;
    String text =
        """
        $unpack:L
        """
            + (hasDenseScan() ? dense : "")
            + """
            $scan:L(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
            """;
    return LoopMethods.entry(calls.method("Scan"))
        .addCode(
            calls
                .template(text)
                .with("dense", calls.name("ScanDense"))
                .with("scan", calls.name("Scan"))
                .code())
        .build();
  }

  private MethodSpec scanDense() {
    return calls
        .method("ScanDense")
        .addParameter(calls.array(), "x")
        .addParameter(int.class, "at")
        .addParameter(calls.array(), "out")
        .addParameter(int.class, "to")
        .addParameter(int.class, "n")
        .addCode(
            calls
                .template(
                    """
                    $carrier:T sum = $before:L;
                    for (int k = 0; k < n; k++) {
                      out[to + k] = $sumAndNext:L;
                      sum = $written:L;
                    }
                    """)
                .with("before", calls.read("out", "to - 1").code())
                .with(
                    "sumAndNext",
                    calls.stored(calls.result(calls.carried("sum"), calls.read("at + k"))))
                .with("written", calls.read("out", "to + k").code())
                .code())
        .build();
  }

  private MethodSpec scanRow() {
    return calls
        .method("Scan")
        .addParameter(calls.array(), "x")
        .addParameter(int.class, "at")
        .addParameter(int.class, "step1")
        .addParameter(calls.array(), "out")
        .addParameter(int.class, "to")
        .addParameter(int.class, "step")
        .addParameter(int.class, "n")
        .addCode(
            calls
                .template(
                    """
                    $cells:L
                    $carrier:T sum = $before:L;
                    for (int k = 0; k < n; k++) {
                      out[to] = $sumAndNext:L;
                      sum = $written:L;
                      at += step1;
                      to += step;
                    }
                    """)
                .with("before", calls.read("out", "to - step").code())
                .with(
                    "sumAndNext",
                    calls.stored(calls.result(calls.carried("sum"), calls.read("at"))))
                .with("written", calls.read("out", "to").code())
                .code())
        .build();
  }
}
