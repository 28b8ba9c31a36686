package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BufferReduction.Setting;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import java.lang.reflect.Field;
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

/** Every setting of every way to run a function changes something, or is refused. */
class OptionsTest {
  private static final BoolBuffer MASK = BoolBuffer.of(true, false, true);
  private static final Float64Buffer A = Float64Buffer.of(1.5, 2.5, 4.5);

  private static final Map<String, UnaryOperator<UniversalFunction>> SETTINGS =
      new LinkedHashMap<>();
  private static final Map<String, Function<UniversalFunction, Object>> FORMS =
      new LinkedHashMap<>();

  /** What NumPy has as keyword arguments; and casting and threads, which are honoured too. */
  private static final Map<String, Set<String>> TAKEN =
      Map.of(
          "apply", Set.of("where", "dtype", "casting", "on"),
          "applyAll", Set.of("where", "dtype", "casting", "on"),
          "into", Set.of("where", "dtype", "casting", "on"),
          "outer", Set.of("where", "dtype", "casting", "on"),
          "reduce", Set.of("where", "dtype", "casting", "on", "keepDims", "initial"),
          "accumulate", Set.of("dtype", "casting"),
          "reduceAt", Set.of("dtype", "casting"),
          "at", Set.of());

  static {
    SETTINGS.put("where", ufunc -> ufunc.where(MASK));
    SETTINGS.put("dtype", ufunc -> ufunc.dtype(DType.FLOAT32));
    SETTINGS.put("casting", ufunc -> ufunc.casting(Casting.NO));
    SETTINGS.put("keepDims", UniversalFunction::keepDims);
    SETTINGS.put("initial", ufunc -> ufunc.initial(10));
    SETTINGS.put("on", ufunc -> ufunc.on(ForkJoinPool.commonPool()));
    FORMS.put("apply", ufunc -> ufunc.apply(A, Int32Buffer.of(1, 2, 3)));
    FORMS.put("applyAll", ufunc -> ufunc.applyAll(A, Int32Buffer.of(1, 2, 3))[0]);
    FORMS.put("into", ufunc -> ufunc.into(A.copy(), A, Int32Buffer.of(1, 2, 3)));
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
    UniversalFunction set = found(SETTINGS, setting).apply(Ufuncs.ADD);
    Function<UniversalFunction, Object> run = found(FORMS, form);
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

  static Stream<Arguments> reductions() {
    return Stream.concat(
            Arrays.stream(Reductions.class.getFields()),
            Arrays.stream(Reductions.class.getSuperclass().getDeclaredFields()))
        .filter(field -> field.getType() == BufferReduction.class)
        .map(OptionsTest::reduction)
        .distinct()
        .flatMap(
            reduction ->
                Arrays.stream(Setting.values()).map(setting -> Arguments.of(reduction, setting)));
  }

  private static BufferReduction reduction(Field field) {
    try {
      return (BufferReduction) Objects.requireNonNull(field.get(null));
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @ParameterizedTest
  @MethodSource("reductions")
  void aSettingOfAReductionCountsOrIsRefused(BufferReduction reduction, Setting setting) {
    NdBuffer of = Buffers.fromArray(new double[][] {{1.5, 0.5, 8}, {3.5, -1, 0}, {2, 1.25, 7}});
    String name = reduction.name();
    boolean quantile = name.endsWith("quantile") || name.endsWith("percentile");
    BufferReduction plain = quantile ? reduction.at(0.3) : reduction;
    String call = name.replace("nan", "");
    boolean taken =
        switch (setting) {
          case WHERE ->
              List.of("sum", "prod", "mean", "var", "std", "min", "max", "any", "all")
                  .contains(call);
          case DTYPE ->
              List.of("sum", "prod", "mean", "var", "std", "cumsum", "cumprod").contains(call);
          case KEEP_DIMS -> !call.startsWith("cum");
          case NO_AXES -> !call.startsWith("cum") && !call.startsWith("arg");
          case INITIAL -> List.of("sum", "prod", "min", "max").contains(call);
          case DDOF -> List.of("var", "std").contains(call);
          case METHOD, AT -> quantile;
          case WEIGHTS -> call.equals("average");
        };
    if (!taken) {
      String message = message(UnsupportedOperationException.class, () -> set(plain, setting));
      assertTrue(message.startsWith(name + " does not take " + setting + "(...): it "), message);
      return;
    }
    BufferReduction set = set(plain, setting);
    if (setting == Setting.NO_AXES) {
      assertEquals(2, set.apply(of).rank());
      assertThrows(IllegalArgumentException.class, () -> set.apply(of, 0));
    } else if (!List.of("any", "all").contains(call)) {
      assertNotEquals(plain.apply(of, 1), set.apply(of, 1));
    } else if (setting == Setting.WHERE) {
      NdBuffer none = BoolBuffer.zeros(3);
      assertEquals(
          call.equals("all"), ((BoolBuffer) plain.where(none).apply(Float64Buffer.ones(3))).get());
      assertEquals(
          call.equals("all"), ((BoolBuffer) plain.where(none).apply(Float64Buffer.zeros(3))).get());
    } else {
      assertEquals(2, set.apply(of, 1).rank());
    }
  }

  private static BufferReduction set(BufferReduction reduction, Setting setting) {
    return switch (setting) {
      case WHERE ->
          reduction.name().matches("(nan)?(min|max)")
              ? reduction.initial(4).where(MASK)
              : reduction.where(MASK);
      case DTYPE -> reduction.dtype(DType.FLOAT32);
      case KEEP_DIMS -> reduction.keepDims();
      case NO_AXES -> reduction.noAxes();
      case INITIAL -> reduction.initial(reduction.name().endsWith("min") ? -5 : 50);
      case DDOF -> reduction.ddof(1);
      case METHOD -> reduction.method(QuantileMethod.HIGHER);
      case AT -> reduction.at(1);
      case WEIGHTS -> reduction.weights(Float64Buffer.of(1, 2, 4).broadcastTo(3, 3));
    };
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
    DeclaredReduction usual = DeclaredReductions.TOTAL;
    PartialReduction part = usual.partial(A);
    List<DType> like = List.of(DType.FLOAT64);
    assertEquals(usual.apply(A), usual.restore(like, part.counts(), part.state()).finish());
    for (DeclaredReduction set : List.of(usual.keepDims(), usual.where(MASK))) {
      assertNotEquals(usual.apply(A), set.apply(A));
      assertNotEquals(usual.apply(A), set.into(set.apply(A).copy(), A));
      assertNotEquals(part.finish(), set.partial(A).finish());
      String message =
          message(
              UnsupportedOperationException.class,
              () -> set.restore(like, part.counts(), part.state()));
      assertTrue(message.contains(" is for apply, into and partial"), message);
    }
    assertThrows(IllegalArgumentException.class, () -> usual.where(A));
  }

  @Test
  void aMaskHasNoMoreAxesThanTheElements() {
    NdBuffer mask = BoolBuffer.ones(2, 3);
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
      assertThrows(IllegalArgumentException.class, () -> reduction.where(mask).apply(A));
      assertThrows(
          IllegalArgumentException.class, () -> reduction.where(BoolBuffer.ones(4)).apply(A));
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
    calls.add(Map.entry("give a number, or leave it out", () -> Ufuncs.ADD.initial(null)));
    calls.add(Map.entry("give a pool", () -> Ufuncs.ADD.on(null)));
    calls.add(Map.entry("input 2 of add is null", () -> Ufuncs.ADD.apply(A, null)));
    calls.add(Map.entry("of is null", () -> Ufuncs.SUBTRACT.reduce(null, 0)));
    calls.add(Map.entry("out is null", () -> Ufuncs.MULTIPLY.into((NdBuffer) null, A, A)));
    calls.add(Map.entry("axes is null", () -> Ufuncs.ADD.reduce(A, (int[]) null)));
    calls.add(Map.entry("indices is null", () -> Ufuncs.ADD.reduceAt(A, null, 0)));
    calls.add(Map.entry("index[1] is null", () -> Ufuncs.ADD.at(A, 1, Index.of(0), null)));
    calls.add(Map.entry("index is null", () -> Ufuncs.ADD.at(A, 1, (String) null)));
    calls.add(Map.entry("values is null", () -> A.at(Index.of(0)).add((Object) null)));
    calls.add(Map.entry("mask is null", () -> Reductions.SUM.where(null)));
    calls.add(Map.entry("dtype is null", () -> Reductions.SUM.dtype(null)));
    calls.add(Map.entry("number is null", () -> Reductions.PROD.initial(null)));
    calls.add(Map.entry("method is null", () -> Reductions.QUANTILE.method(null)));
    calls.add(Map.entry("q is null", () -> Reductions.QUANTILE.at(null)));
    calls.add(Map.entry("weights is null", () -> Reductions.AVERAGE.weights(null)));
    calls.add(Map.entry("of is null", () -> Reductions.MEAN.apply(null)));
    calls.add(Map.entry("out is null", () -> Reductions.STD.into((NdBuffer) null, A)));
    for (Map.Entry<String, Runnable> call : calls) {
      String message = message(NullPointerException.class, () -> call.getValue().run());
      assertTrue(message.contains(call.getKey()), message);
    }
  }

  @Test
  void messagesNameMethodsThatAreThere() {
    String message =
        message(IllegalArgumentException.class, () -> Ufuncs.DIVMOD.outer(A, Int64Buffer.of(2)));
    assertEquals("divmod has 2 outputs: use outerAll", message);
    NdBuffer[] both = Ufuncs.DIVMOD.outerAll(Int64Buffer.of(7, 8), Int64Buffer.of(3, 4));
    assertEquals(Int64Buffer.of(2, 1, 2, 2).reshape(2, 2), both[0]);
    assertEquals(Int64Buffer.of(1, 3, 2, 0).reshape(2, 2), both[1]);
    assertThrows(IllegalArgumentException.class, () -> Ufuncs.NEGATIVE.outer(A, A));
    assertThrows(IllegalArgumentException.class, () -> Ufuncs.DIVMOD.at(A, 2, Index.of(0)));
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
