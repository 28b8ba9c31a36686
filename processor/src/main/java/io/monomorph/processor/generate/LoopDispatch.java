package io.monomorph.processor.generate;

import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The method of a loop that is called from outside, and chooses one for how the operands lie. */
final class LoopDispatch {
  private final String loop;
  private final LoopVariables variables;
  private final List<BitSet> scalarForms;

  LoopDispatch(LoopSignature signature, List<BitSet> scalarForms) {
    this.loop = signature.loop();
    this.variables = new LoopVariables(signature);
    this.scalarForms = scalarForms;
  }

  MethodSpec method() {
    return LoopMethods.entry(LoopMethods.named(Names.entry(loop)))
        .addCode(
            Template.of(
                    scalarForms.isEmpty()
                        ? """
                        $unpack:L
                        if ($loops:T.aligned(offsets, strides)) {
                          $aligned:L($arrays:L, $offset:L, n);
                        } else if ($loops:T.contiguous(strides)) {
                          $contiguous:L($places:L, n);
                        } else {
                          $strided:L($placesAndSteps:L, n);
                        }
                        """
                        : """
                        $unpack:L
                        int singles = $loops:T.singles(offsets, strides, $inputs:L);
                        if (singles == 0) {
                          $aligned:L($arrays:L, $offset:L, n);
                        $elseIfScalars:L
                        } else if ($loops:T.contiguous(strides)) {
                          $contiguous:L($places:L, n);
                        } else {
                          $strided:L($placesAndSteps:L, n);
                        }
                        """)
                .with("loops", Api.LOOPS)
                .with("inputs", variables.inputs())
                .with("unpack", unpack())
                .with("aligned", loop + LoopMethods.ALIGNED)
                .with("contiguous", loop + LoopMethods.CONTIGUOUS)
                .with("strided", loop + LoopMethods.STRIDED)
                .with("arrays", variables.each("{array}"))
                .with("offset", offset())
                .with("places", variables.each("{array}, offsets[{k}]"))
                .with("placesAndSteps", variables.each("{array}, offsets[{k}], strides[{k}]"))
                .with("elseIfScalars", elseIfScalars())
                .code())
        .build();
  }

  private List<CodeBlock> unpack() {
    return IntStream.range(0, variables.count())
        .mapToObj(
            k ->
                CodeBlock.of(
                    "$1T $2L = ($1T) arrays[$3L]", variables.type(k), variables.array(k), k))
        .toList();
  }

  /** The one of the last operand, which the others share that are not single elements. */
  private String offset() {
    return "offsets[" + (variables.count() - 1) + "]";
  }

  private CodeBlock elseIfScalars() {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (BitSet scalars : scalarForms) {
      String offsets =
          scalars.stream().mapToObj(k -> "offsets[" + k + "], ").collect(Collectors.joining());
      cases.add(
          Template.of(
                  """
                  } else if (singles == $bits:L) {
                    $scalar:L($arrays:L, $offsets:L, n);
                  """)
              .with("bits", scalars.toLongArray()[0])
              .with("scalar", loop + ScalarMethods.suffix(scalars))
              .with("arrays", variables.each("{array}"))
              .with("offsets", offsets + offset())
              .code());
    }
    return cases.build();
  }
}
