package io.monomorph.generated;

import io.monomorph.dtype.DType;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dtypes for which a ufunc has a loop, and that loop, which is linked when it is first used.
 * Accelerators see it then.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class Signature {
  /** Stands where no signature is. */
  public static final Signature NONE = of(new NoLoops(), 0, 0);

  private final int inputs;
  private final DType[] dtypes;
  private final @Nullable LoopTable table;
  private final Source source;
  private final boolean ofOneKind;

  /** Two threads may both link, to loops that do the same. */
  private @Nullable Linked linked;

  private @Nullable MethodHandle method;

  private volatile @Nullable Object companion;

  private static final class NoLoops implements LoopSource {
    @Override
    public Signature[] signatures() {
      return new Signature[0];
    }

    @Override
    public Loop loop(int number, LoopForm form) {
      throw new IllegalStateException("there is no loop");
    }
  }

  private record Source(LoopSource loops, int number, boolean folds) {
    Linked link() {
      return new Linked(
          loops.loop(number, LoopForm.ELEMENTS),
          folds ? loops.loop(number, LoopForm.FOLD) : null,
          folds ? loops.loop(number, LoopForm.SCAN) : null,
          Map.of(),
          null,
          null,
          null,
          Offsets.BETTER_ONE,
          false,
          false);
    }
  }

  /** Where arrays without gaps may begin for a loop to be fast. */
  private enum Offsets {
    /** At one offset, else it is slower. */
    BETTER_ONE,
    /** Anywhere, if no input is a single element. */
    ANY,
    ANY_WITH_SINGLES
  }

  /** Knows for which second inputs a function is another function of the first input twice. */
  @FunctionalInterface
  public interface Twice {
    /** That function, if the element of an array that is the second input is such a one. */
    @Nullable Signature of(Object array, int at);
  }

  /** Knows for which numbers as second inputs a function has another loop. */
  @FunctionalInterface
  public interface ByNumber {
    /** The signature with that loop, or null. */
    @Nullable Signature of(Number x2);
  }

  /**
   * A comparison by arithmetic, which the JIT does for several numbers at once: as bytes, of which
   * {@link io.monomorph.kernel.AnswerBlock} makes marks.
   *
   * @param signature the function that gives the bytes
   * @param flips whether marks are the opposite
   * @param strict whether there is an answer for two infinities of one sign
   */
  public record Answering(Signature signature, boolean flips, boolean strict) {}

  /**
   * The loops.
   *
   * @param narrow the same function for elements of other dtypes in reductions, by these dtypes
   * @param twice for which second inputs it is another function
   * @param byNumber for which numbers as second inputs it has another loop
   * @param answering the same comparison by arithmetic
   * @param offsets where the elementwise loop takes arrays
   * @param accelerated whether the elementwise loop is not the one that was generated
   * @param slowAlone whether it is many times as slow where the JIT takes elements one by one
   */
  private record Linked(
      Loop loop,
      @Nullable Loop fold,
      @Nullable Loop scan,
      Map<DType, Signature> narrow,
      @Nullable Twice twice,
      @Nullable ByNumber byNumber,
      @Nullable Answering answering,
      Offsets offsets,
      boolean accelerated,
      boolean slowAlone) {
    Linked withLoop(Loop newLoop, Offsets newOffsets, boolean newAccelerated) {
      return new Linked(
          newLoop,
          fold,
          scan,
          narrow,
          twice,
          byNumber,
          answering,
          newOffsets,
          newAccelerated,
          slowAlone);
    }

    Linked withFold(@Nullable Loop newFold, @Nullable Loop newScan) {
      return new Linked(
          loop,
          newFold,
          newScan,
          narrow,
          twice,
          byNumber,
          answering,
          offsets,
          accelerated,
          slowAlone);
    }

    Linked withNarrow(Map<DType, Signature> newNarrow) {
      return new Linked(
          loop, fold, scan, newNarrow, twice, byNumber, answering, offsets, accelerated, slowAlone);
    }

    Linked withTwice(Twice newTwice) {
      return new Linked(
          loop, fold, scan, narrow, newTwice, byNumber, answering, offsets, accelerated, slowAlone);
    }

    Linked withByNumber(ByNumber newByNumber) {
      return new Linked(
          loop, fold, scan, narrow, twice, newByNumber, answering, offsets, accelerated, slowAlone);
    }

    Linked withAnswering(Answering newAnswering) {
      return new Linked(
          loop, fold, scan, narrow, twice, byNumber, newAnswering, offsets, accelerated, slowAlone);
    }

    Linked beingSlowAlone() {
      return new Linked(
          loop, fold, scan, narrow, twice, byNumber, answering, offsets, accelerated, true);
    }
  }

  private Signature(
      int inputs,
      DType[] dtypes,
      @Nullable LoopTable table,
      Source source,
      @Nullable Linked linked) {
    this.inputs = inputs;
    this.dtypes = dtypes;
    this.table = table;
    this.source = source;
    this.linked = linked;
    this.ofOneKind = isOfOneKind(dtypes);
  }

  private static boolean isOfOneKind(DType[] dtypes) {
    for (DType dtype : dtypes) {
      if (dtype.isComplex() != dtypes[0].isComplex()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Makes a signature; generated code does.
   *
   * @param number by which {@code loops} knows it
   * @param inputs the number of inputs
   * @param dtypes those of the inputs, then those of the outputs
   */
  public static Signature of(LoopSource loops, int number, int inputs, DType... dtypes) {
    return new Signature(inputs, dtypes, null, new Source(loops, number, false), null);
  }

  /** As {@link #of}, with the loops of reductions: for two inputs and one output of one dtype. */
  public static Signature folding(LoopSource loops, int number, DType dtype) {
    DType[] dtypes = {dtype, dtype, dtype};
    return new Signature(2, dtypes, null, new Source(loops, number, true), null);
  }

  /** As part of a table, for which accelerators know it. */
  Signature in(LoopTable newTable) {
    return new Signature(inputs, dtypes, newTable, source, linked);
  }

  /**
   * With other loops of reductions.
   *
   * @param newFold takes elements and one result, to which it adds them all
   * @param newScan takes elements and results, each of which it adds to the result before it; there
   *     is one before the first
   */
  public Signature folding(Loop newFold, Loop newScan) {
    return with(linked().withFold(newFold, newScan));
  }

  /** With another elementwise loop. */
  public Signature withLoop(Loop newLoop) {
    return with(linked().withLoop(newLoop, Offsets.BETTER_ONE, true));
  }

  /** The same, which is no reason not to call the declared method in loops of several steps. */
  public Signature withLoopOfMethod(Loop newLoop) {
    return with(linked().withLoop(newLoop, Offsets.BETTER_ONE, linked().accelerated));
  }

  /** With an elementwise loop that is as fast where arrays begin at different offsets. */
  public Signature takingAnyOffset() {
    return with(linked().withLoop(loop(), Offsets.ANY, linked().accelerated));
  }

  /** With an elementwise loop that is many times as slow where elements are taken one by one. */
  public Signature beingSlowAlone() {
    return with(linked().beingSlowAlone());
  }

  /** The same also with inputs that are single elements. */
  public Signature takingSinglesAnywhere() {
    return with(linked().withLoop(loop(), Offsets.ANY_WITH_SINGLES, linked().accelerated));
  }

  /** One that is another function of its first input twice, if its second input is as said. */
  public Signature withTwice(Twice twice) {
    return with(linked().withTwice(twice));
  }

  /**
   * The function that gives the same of the first input twice, if the second input is one element
   * for all: to the power of 2 is to multiply by oneself. Null if there is none.
   */
  public @Nullable Signature twice(Object array, int at) {
    Twice twice = linked().twice;
    return twice == null ? null : twice.of(array, at);
  }

  /** A comparison that is also done by arithmetic. */
  public Signature withAnswering(Answering answering) {
    return with(linked().withAnswering(answering));
  }

  /** The same comparison by arithmetic, if there is one. */
  public @Nullable Answering answering() {
    return linked().answering;
  }

  /** One that has another loop, if its second input is a number as said. */
  public Signature withByNumber(ByNumber byNumber) {
    return with(linked().withByNumber(byNumber));
  }

  /**
   * This signature, or one with a loop of other results, if the second input is a number for which
   * NumPy has them: the power of one half is the square root, also of -0. Elements of operands are
   * not looked at, since those of expressions may not be known yet.
   */
  public Signature forSecond(@Nullable Object x2) {
    ByNumber byNumber = x2 instanceof Number ? linked().byNumber : null;
    Signature other = byNumber != null && x2 instanceof Number number ? byNumber.of(number) : null;
    return other == null ? this : other;
  }

  /**
   * With loops by which reductions read elements of another dtype as they are, and need not cast
   * them first: for functions of which the result is the same.
   *
   * @param each takes results, elements of that dtype, and the new results
   * @param newFold takes elements of that dtype and one result
   */
  public Signature reading(DType dtype, Loop each, Loop newFold) {
    Map<DType, Signature> narrow = new EnumMap<>(DType.class);
    narrow.putAll(linked().narrow);
    DType[] own = {dtypes[0], dtype, dtypes[2]};
    Linked loops =
        new Linked(each, newFold, null, Map.of(), null, null, null, Offsets.ANY, true, false);
    narrow.put(dtype, new Signature(inputs, own, null, source, loops));
    return with(linked().withNarrow(narrow));
  }

  /** What reduces elements of a dtype: this, if they are to be cast first. */
  public Signature reading(DType dtype) {
    Signature own = linked().narrow.get(dtype);
    return own == null ? this : own;
  }

  private Signature with(Linked loops) {
    return new Signature(inputs, dtypes, table, source, loops);
  }

  /** The elementwise loop. */
  public Loop loop() {
    return linked().loop;
  }

  /**
   * The declared method, if loops may call it instead of this one: it returns its result, and no
   * accelerator has put a faster loop in its place.
   */
  public @Nullable MethodHandle method() {
    Linked loops = linked();
    if (loops.accelerated) {
      return null;
    }
    MethodHandle known = method;
    if (known == null) {
      known = source.loops.method(source.number);
      method = known;
    }
    return known.equals(DeclaredMethods.NONE) ? null : known;
  }

  /** What those who run loops keep of this signature, as long as it lives. */
  public @Nullable Object companion() {
    return companion;
  }

  /** Has that kept. */
  public void setCompanion(Object kept) {
    companion = kept;
  }

  /** The loader of the classes with the loops; null of the platform's. */
  public @Nullable ClassLoader sourceLoader() {
    return source.loops.getClass().getClassLoader();
  }

  /** Whether the loop is as fast where arrays without gaps begin at different offsets. */
  public boolean takesAnyOffset() {
    return linked().offsets.compareTo(Offsets.ANY) >= 0;
  }

  /** Whether the loop is many times as slow where the JIT takes elements one by one. */
  public boolean isSlowAlone() {
    return linked().slowAlone;
  }

  /**
   * Whether the loop is many times as slow where arrays without gaps begin at different offsets.
   */
  public boolean needsOneOffset() {
    return isSlowAlone() && !takesAnyOffset();
  }

  /** The same of a call in which there are, or are not, inputs that are single elements. */
  public boolean takesAnyOffset(boolean singles) {
    return singles ? takesSinglesAnywhere() : takesAnyOffset();
  }

  /** Whether it is so with inputs that are single elements, too. */
  public boolean takesSinglesAnywhere() {
    return linked().offsets == Offsets.ANY_WITH_SINGLES;
  }

  /** The loop that reduces, if there is one. */
  public @Nullable Loop fold() {
    return linked().fold;
  }

  /** The loop that writes intermediate results, if there is one. */
  public @Nullable Loop scan() {
    return linked().scan;
  }

  /** Whether there are loops that reduce; asking links nothing. */
  public boolean folds() {
    return source.folds;
  }

  private Linked linked() {
    Linked known = linked;
    return known == null ? link() : known;
  }

  private Linked link() {
    Linked found = source.link();
    if (table != null) {
      Signature plain = new Signature(inputs, dtypes, table, source, found);
      found = Accelerators.accelerate(table, plain).linked();
    }
    linked = found;
    return found;
  }

  /** The dtype of an input, or of an output after all inputs. */
  public DType dtype(int position) {
    return dtypes[position];
  }

  /** Whether all inputs and outputs have this dtype. */
  public boolean isAll(DType dtype) {
    for (DType own : dtypes) {
      if (own != dtype) {
        return false;
      }
    }
    return true;
  }

  /** Whether all dtypes are complex, or none is: then those of one array are equally large. */
  public boolean isOfOneKind() {
    return ofOneKind;
  }

  /** The number of inputs and outputs. */
  public int size() {
    return dtypes.length;
  }

  /** As in {@code (float64, float64) -> float64}. */
  @Override
  public String toString() {
    return names(0, inputs, "(", ")") + " -> " + names(inputs, dtypes.length, "", "");
  }

  private String names(int from, int to, String open, String close) {
    return Arrays.stream(dtypes, from, to)
        .map(DType::toString)
        .collect(Collectors.joining(", ", open, close));
  }
}
