package io.monomorph.generated;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.TypeRule;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The loops of one ufunc, the preferred ones first, and what its reductions keep to. The loops are
 * linked when they are first needed.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class LoopTable {
  /** What reductions with a ufunc keep to. */
  private record Reducing(@Nullable Double identity, Folding folding, boolean widens) {
    static final Reducing USUAL = new Reducing(null, Folding.LEFT_TO_RIGHT, false);
  }

  private final String name;
  private final int inputs;
  private final int outputs;
  private final LoopSource source;
  private final Reducing reducing;
  private final TypeRule rule;
  private final Resolutions resolutions = new Resolutions(this);
  private final LinkedOnce<Signature> signatures = new LinkedOnce<>(this::link);

  private LoopTable(
      String name, int inputs, int outputs, LoopSource source, Reducing reducing, TypeRule rule) {
    this.name = name;
    this.inputs = inputs;
    this.outputs = outputs;
    this.source = source;
    this.reducing = reducing;
    this.rule = rule;
  }

  /** Makes a table; generated code does. */
  public static LoopTable of(String name, int inputs, int outputs, LoopSource loops) {
    return new LoopTable(name, inputs, outputs, loops, Reducing.USUAL, TypeRule.SAFE_CASTS);
  }

  /** With what reductions of nothing give. */
  public LoopTable identity(double newIdentity) {
    return with(new Reducing(newIdentity, folding(), widens()));
  }

  /** With another order of reductions. */
  public LoopTable folding(Folding newFolding) {
    return with(new Reducing(identity(), newFolding, widens()));
  }

  /** With reductions of integers that are computed in 64 bits. */
  public LoopTable widening() {
    return with(new Reducing(identity(), folding(), true));
  }

  private LoopTable with(Reducing newReducing) {
    return new LoopTable(name, inputs, outputs, source, newReducing, rule);
  }

  /** With another rule by which a loop is chosen. */
  public LoopTable rule(TypeRule newRule) {
    return new LoopTable(name, inputs, outputs, source, reducing, newRule);
  }

  /** The name by which NumPy or its declaration knows it. */
  public String name() {
    return name;
  }

  /** The number of inputs. */
  public int inputs() {
    return inputs;
  }

  /** The number of outputs. */
  public int outputs() {
    return outputs;
  }

  /** What reductions of nothing give, if anything. */
  public @Nullable Double identity() {
    return reducing.identity();
  }

  /** In which order reductions may combine elements. */
  public Folding folding() {
    return reducing.folding();
  }

  /** Whether reductions of integers are computed in 64 bits. */
  public boolean widens() {
    return reducing.widens();
  }

  /** How the dtypes of inputs are taken. */
  public TypeRule rule() {
    return rule;
  }

  /** Whether it is one of the library's own, whatever functions of others are called. */
  public boolean isBuiltIn() {
    return source.getClass().getPackageName().equals("io.monomorph.function");
  }

  /** All signatures, the preferred ones first. */
  public List<Signature> signatures() {
    return List.of(loops());
  }

  /**
   * The signature for inputs that are operands, numbers or booleans.
   *
   * @param dtype the dtype of the outputs, if it is not to be what the inputs give
   * @param casting which casts are allowed, if it is not to be what is usual
   * @throws IllegalArgumentException if there is none
   */
  public Signature find(Object[] inputs, @Nullable DType dtype, @Nullable Casting casting) {
    return resolutions.find(inputs, dtype, casting);
  }

  /** What was found before for one or two inputs without settings, if anything. */
  public @Nullable Signature known(Object x1, @Nullable Object x2) {
    return resolutions.known(x1, x2);
  }

  /** All signatures, not to be changed. */
  public Signature[] loops() {
    return signatures.get();
  }

  private Signature[] link() {
    Signature[] linked = source.signatures();
    for (int k = 0; k < linked.length; k++) {
      linked[k] = linked[k].in(this);
    }
    return linked;
  }

  /** What inputs the loops take, as the end of a message. */
  public String offers() {
    List<List<DType>> taken = new ArrayList<>();
    for (Signature signature : loops()) {
      taken.add(IntStream.range(0, inputs).mapToObj(signature::dtype).toList());
    }
    return Offers.of(taken);
  }

  /** The constant of the ufunc, as in {@code FLOOR_DIVIDE}. */
  public String constant() {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
