package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting of every way to run a function changes something, or is refused. */
class OptionsTest {
  private static final BoolBuffer MASK = BoolBuffer.of(true, false, true);
  private static final Float64Buffer A = Float64Buffer.of(1.5, 2.5, 4.5);

  private static final Map<String, UnaryOperator<BinaryUfunc>> SETTINGS = new LinkedHashMap<>();
  private static final Map<String, Function<BinaryUfunc, Object>> FORMS = new LinkedHashMap<>();

  /** What NumPy has as keyword arguments; and casting and threads, which are honoured too. */
  private static final Map<String, Set<String>> TAKEN =
      Map.of(
          "apply", Set.of("where", "dtype", "casting", "on"),
          "applyAll", Set.of("where", "dtype", "casting", "on"),
          "into", Set.of("where", "dtype", "casting", "on"),
          "outer", Set.of("where", "dtype", "casting", "on"),
          "reduce", Set.of("where", "dtype", "casting", "on"),
          "accumulate", Set.of("dtype", "casting"),
          "reduceAt", Set.of("dtype", "casting"),
          "at", Set.of());

  static {
    SETTINGS.put("where", ufunc -> ufunc.where(MASK));
    SETTINGS.put("dtype", ufunc -> ufunc.dtype(DType.FLOAT32));
    SETTINGS.put("casting", ufunc -> ufunc.casting(Casting.NO));
    SETTINGS.put("on", ufunc -> ufunc.on(ForkJoinPool.commonPool()));
    FORMS.put("apply", ufunc -> ufunc.apply(A, Int32Buffer.of(1, 2, 3)));
    FORMS.put("applyAll", ufunc -> ufunc.applyAll(new Object[] {A, Int32Buffer.of(1, 2, 3)})[0]);
    FORMS.put("into", ufunc -> ufunc.apply(A, Int32Buffer.of(1, 2, 3), into(A.copy())));
    FORMS.put("outer", ufunc -> ufunc.outer(A, Int32Buffer.of(1, 2, 3)));
    FORMS.put("reduce", ufunc -> ufunc.reduce(A));
    FORMS.put("accumulate", ufunc -> ufunc.accumulate(A, 0));
    FORMS.put("reduceAt", ufunc -> ufunc.reduceAt(A, new long[] {0}, 0));
    FORMS.put(
        "at",
        ufunc -> {
          NdBuffer copy = A.copy();
          ufunc.at(copy, 1, Index.of(0));
          return copy;
        });
  }

  static Stream<Arguments> pairs() {
    return SETTINGS.keySet().stream()
        .flatMap(setting -> FORMS.keySet().stream().map(form -> Arguments.of(setting, form)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aSettingOfAUfuncCountsOrIsRefused(String setting, String form) {
    BinaryUfunc set = found(SETTINGS, setting).apply(Ufuncs.ADD);
    Function<BinaryUfunc, Object> run = found(FORMS, form);
    if (!found(TAKEN, form).contains(setting)) {
      String message = message(UnsupportedOperationException.class, () -> run.apply(set));
      assertTrue(
          message.contains(form.replace("All", "") + " ")
              && message.contains("of add does not take " + setting + "(...): it takes "),
          message);
      assertTrue(message.contains("; " + setting + " is for "), message);
    } else if (setting.equals("on")) {
      assertEquals(run.apply(Ufuncs.ADD), run.apply(set));
    } else if (setting.equals("casting")
        && Set.of("apply", "applyAll", "into", "outer").contains(form)) {
      assertThrows(IllegalArgumentException.class, () -> run.apply(set));
    } else if (setting.equals("casting")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> run.apply(set.casting(Casting.SAME_KIND).dtype(DType.INT32)));
      assertEquals(DType.INT32, ((NdBuffer) run.apply(Ufuncs.ADD.dtype(DType.INT32))).dtype());
    } else {
      NdBuffer without = (NdBuffer) run.apply(Ufuncs.ADD);
      NdBuffer with =
          (NdBuffer)
              run.apply(
                  form.equals("into") && setting.equals("dtype")
                      ? Ufuncs.ADD.dtype(DType.COMPLEX64).casting(Casting.UNSAFE)
                      : set);
      if (!form.equals("into") || setting.equals("where")) {
        assertNotEquals(without, with);
      }
    }
  }

  private static final List<String> REDUCTION_SETTINGS =
      List.of("where", "dtype", "keepDims", "noAxes", "initial", "ddof", "method", "weights");

  static Stream<Arguments> reductions() {
    return Arrays.stream(Reductions.class.getFields())
        .map(field -> Settings.constant(field.getName()))
        .map(constant -> constant instanceof QuantileFunction q ? q.at(0.3) : constant)
        .flatMap(
            reduction ->
                REDUCTION_SETTINGS.stream().map(setting -> Arguments.of(reduction, setting)));
  }

  /** What NumPy's functions take as keyword arguments. */
  private static boolean isTaken(String name, String setting) {
    String call = name.replace("nan", "");
    boolean quantile = name.endsWith("quantile") || name.endsWith("percentile");
    return switch (setting) {
      case "where" ->
          List.of("sum", "prod", "mean", "var", "std", "min", "max", "any", "all").contains(call);
      case "dtype" ->
          List.of("sum", "prod", "mean", "var", "std", "cumsum", "cumprod").contains(call);
      case "keepDims" -> !call.startsWith("cum");
      case "noAxes" -> !call.startsWith("cum") && !call.startsWith("arg");
      case "initial" -> List.of("sum", "prod", "min", "max").contains(call);
      case "ddof" -> List.of("var", "std").contains(call);
      case "method" -> quantile;
      default -> call.equals("average");
    };
  }

  @ParameterizedTest
  @MethodSource("reductions")
  void aReductionHasTheSettingsThatCount(BufferReduction plain, String setting) {
    NdBuffer of = Buffers.fromArray(new double[][] {{1.5, 0.5, 8}, {3.5, -1, 0}, {2, 1.25, 7}});
    String name = plain.name();
    assertEquals(isTaken(name, setting), Settings.has(plain, setting));
    if (!isTaken(name, setting)) {
      return;
    }
    BufferReduction set = set(plain, setting);
    if (setting.equals("noAxes")) {
      assertEquals(2, set.apply(of).rank());
      assertThrows(IllegalArgumentException.class, () -> set.apply(of, 0));
    } else if (!(plain instanceof LogicalReduction logical)) {
      assertNotEquals(plain.apply(of, 1), set.apply(of, 1));
    } else if (setting.equals("where")) {
      boolean all = name.equals("all");
      NdBuffer none = BoolBuffer.zeros(3);
      for (NdBuffer elements : List.of(Float64Buffer.ones(3), Float64Buffer.zeros(3))) {
        assertEquals(all, ((BoolBuffer) logical.where(none).apply(elements)).get());
      }
    } else {
      assertEquals(2, set.apply(of, 1).rank());
    }
  }

  private static BufferReduction set(BufferReduction reduction, String setting) {
    return switch (setting) {
      case "where" ->
          reduction instanceof ExtremeReduction extreme
              ? extreme.initial(4).where(MASK)
              : Settings.set(reduction, setting, MASK);
      case "dtype" -> Settings.set(reduction, setting, DType.FLOAT32);
      case "keepDims", "noAxes" -> Settings.set(reduction, setting);
      case "initial" ->
          Settings.set(reduction, setting, reduction.name().endsWith("min") ? -5 : 50);
      case "ddof" -> Settings.set(reduction, setting, 1L);
      case "method" -> Settings.set(reduction, setting, QuantileMethod.HIGHER);
      default -> Settings.set(reduction, setting, Float64Buffer.of(1, 2, 4).broadcastTo(3, 3));
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"where", "dtype", "casting", "keepDims", "initial", "on"})
  void aSettingOfTheReductionOfAUfuncCounts(String setting) {
    UfuncReduction usual = Ufuncs.ADD.reduction();
    NdBuffer usually = usual.apply(A);
    switch (setting) {
      case "where" -> assertEquals(6.0, usual.where(MASK).apply(A).getDouble());
      case "dtype" -> assertEquals(DType.FLOAT32, usual.dtype(DType.FLOAT32).apply(A).dtype());
      case "casting" -> {
        UfuncReduction safe = usual.casting(Casting.SAFE).dtype(DType.INT32);
        assertThrows(IllegalArgumentException.class, () -> safe.apply(A));
      }
      case "keepDims" -> assertEquals(1, usual.keepDims().apply(A).rank());
      case "initial" -> assertEquals(18.5, usual.initial(10).apply(A).getDouble());
      default -> assertEquals(usually, usual.on(ForkJoinPool.commonPool()).apply(A));
    }
    assertEquals(usually, Ufuncs.ADD.reduce(A));
    NdBuffer masked = Ufuncs.ADD.where(MASK).reduction().apply(A);
    assertEquals(masked, Ufuncs.ADD.where(MASK).reduce(A));
  }

  @Test
  void aMaskIsOfBool() {
    List<Function<NdBuffer, Object>> takers =
        List.of(
            Ufuncs.ADD::where,
            Reductions.SUM::where,
            Reductions.MEAN::where,
            Reductions.VAR::where,
            Reductions.MAX::where,
            Reductions.ANY::where,
            Reductions.NANSUM::where,
            Reductions.NANVAR::where);
    for (Function<NdBuffer, Object> taker : takers) {
      for (DType dtype : DType.values()) {
        if (dtype != DType.BOOL) {
          String message =
              message(IllegalArgumentException.class, () -> taker.apply(Buffers.ones(dtype, 3)));
          assertTrue(message.contains("takes a mask, a buffer of bool, not one of " + dtype));
        }
      }
    }
  }

  @Test
  void aSettingOfADeclaredReductionCountsOrIsRefused() {
    UnaryReduction usual = DeclaredReductions.TOTAL;
    PartialReduction part = usual.partial(A);
    List<DType> like = List.of(DType.FLOAT64);
    assertEquals(usual.apply(A), usual.restore(like, part.counts(), part.state()).finish());
    for (UnaryReduction set : List.of(usual.keepDims(), usual.where(MASK))) {
      assertNotEquals(usual.apply(A), set.apply(A));
      assertNotEquals(usual.apply(A), set.apply(A, into(set.apply(A).copy())));
      assertNotEquals(part.finish(), set.partial(A).finish());
      String message =
          message(
              UnsupportedOperationException.class,
              () -> set.restore(like, part.counts(), part.state()));
      assertTrue(message.contains(" is for apply and partial"), message);
    }
    assertThrows(IllegalArgumentException.class, () -> usual.where(A));
  }

  @Test
  void aMaskHasNoMoreAxesThanTheElements() {
    NdBuffer mask = BoolBuffer.ones(2, 3);
    NdBuffer longer = BoolBuffer.ones(4);
    for (BufferReduction reduction :
        List.of(
            Reductions.SUM,
            Reductions.MEAN,
            Reductions.STD,
            Reductions.ANY,
            Reductions.NANSUM,
            Reductions.NANMEAN,
            Reductions.NANSTD,
            Reductions.MAX.initial(0))) {
      for (NdBuffer wrong : List.of(mask, longer)) {
        assertThrows(
            IllegalArgumentException.class, () -> Settings.set(reduction, "where", wrong).apply(A));
      }
    }
    assertThrows(IllegalArgumentException.class, () -> Ufuncs.ADD.where(mask).reduce(A));
  }

  @Test
  @SuppressWarnings("NullAway") // what is given is wrong
  void nullIsRefusedWithWhatToGive() {
    List<Map.Entry<String, Runnable>> calls = new ArrayList<>();
    calls.add(Map.entry("mask is null: give a buffer of bool", () -> Ufuncs.ADD.where(null)));
    calls.add(Map.entry("give a DType", () -> Ufuncs.ADD.dtype(null)));
    calls.add(Map.entry("give a Casting", () -> Ufuncs.ADD.casting(null)));
    calls.add(
        Map.entry("give a number, or leave it out", () -> Ufuncs.ADD.reduction().initial(null)));
    calls.add(Map.entry("give a pool", () -> Ufuncs.ADD.on(null)));
    calls.add(Map.entry("input 2 of add is null", () -> Ufuncs.ADD.apply(A, null)));
    calls.add(Map.entry("of is null", () -> Ufuncs.SUBTRACT.reduce(null, 0)));
    calls.add(Map.entry("out is null", () -> Ufuncs.MULTIPLY.apply(A, A, into((NdBuffer) null))));
    calls.add(Map.entry("axes is null", () -> Ufuncs.ADD.reduce(A, (int[]) null)));
    calls.add(Map.entry("indices is null", () -> Ufuncs.ADD.reduceAt(A, null, 0)));
    calls.add(Map.entry("index[1] is null", () -> Ufuncs.ADD.at(A, 1, Index.of(0), null)));
    calls.add(Map.entry("index is null", () -> Ufuncs.ADD.at(A, 1, (String) null)));
    calls.add(Map.entry("values is null", () -> A.at(Index.of(0)).add((Object) null)));
    calls.add(Map.entry("mask is null", () -> Reductions.SUM.where(null)));
    calls.add(Map.entry("dtype is null", () -> Reductions.SUM.dtype(null)));
    calls.add(Map.entry("number is null", () -> Reductions.PROD.initial(null)));
    calls.add(Map.entry("method is null", () -> Reductions.QUANTILE.at(0).method(null)));
    calls.add(Map.entry("q is null", () -> Reductions.QUANTILE.at(null)));
    calls.add(Map.entry("weights is null", () -> Reductions.AVERAGE.weights(null)));
    calls.add(Map.entry("of is null", () -> Reductions.MEAN.apply(null)));
    calls.add(Map.entry("out is null", () -> Reductions.STD.apply(A, into((NdBuffer) null))));
    for (Map.Entry<String, Runnable> call : calls) {
      String message = message(NullPointerException.class, () -> call.getValue().run());
      assertTrue(message.contains(call.getKey()), message);
    }
  }

  @Test
  void messagesNameMethodsThatAreThere() {
    String message =
        message(IllegalArgumentException.class, () -> Ufuncs.MODF.outer(A, Int64Buffer.of(2)));
    assertEquals("outer is for functions of two inputs, but modf takes 1", message);
    NdBuffer[] both = Ufuncs.DIVMOD.outer(Int64Buffer.of(7, 8), Int64Buffer.of(3, 4));
    assertEquals(Int64Buffer.of(2, 1, 2, 2).reshape(2, 2), both[0]);
    assertEquals(Int64Buffer.of(1, 3, 2, 0).reshape(2, 2), both[1]);
  }

  @Test
  void numbersAreNotWeakInOuterProducts() {
    assertEquals(DType.FLOAT64, Ufuncs.ADD.outer(Float32Buffer.of(1), 1.5).dtype());
    assertEquals(Int64Buffer.of(301), Ufuncs.ADD.outer(Int8Buffer.of(1), 300));
    assertEquals(Int64Buffer.of(301), Ufuncs.ADD.outer(300, Int8Buffer.of(1)));
  }

  @Test
  void whatSharesMemoryHasNoOrderToChoose() {
    String message =
        message(
            UnsupportedOperationException.class,
            () -> Buffers.with().order(Order.F).resolve(new double[3]));
    assertTrue(message.contains("fromArray"), message);
    assertTrue(Buffers.with().order(Order.F).zeros(DType.INT8, 2, 3).isFContiguous());
  }

  private static String message(Class<? extends Exception> type, Executable call) {
    return Objects.requireNonNull(assertThrows(type, call).getMessage());
  }

  private static <T> T found(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }
}
