package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one door: every function of NumPy's is a method under NumPy's name. */
class FunctionsTest {
  /** NumPy's functions that are neither ufuncs nor reductions. */
  private static final Set<String> OTHERS =
      Set.of(
          "take",
          "put",
          "compress",
          "choose",
          "putmask",
          "takeAlongAxis",
          "putAlongAxis",
          "nonzero",
          "argwhere",
          "flatnonzero",
          "ix",
          "unravelIndex",
          "ravelMultiIndex",
          "indices",
          "where",
          "round",
          "isclose",
          "allclose",
          "arrayEqual",
          "nanToNum",
          "diff");

  private static String camelCase(String numpy) {
    String[] words = numpy.split("_");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  private static List<Object> constants(Class<?> type) {
    return Arrays.stream(type.getFields()).map(FunctionsTest::value).toList();
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> signatures(String name) {
    return Arrays.stream(Functions.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .map(FunctionsTest::parameters)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(" "));
  }

  private static String times(int count, String type) {
    return IntStream.range(0, count).mapToObj(k -> type).collect(Collectors.joining(" "));
  }

  @Test
  void everyUfuncIsAMethodWithDestinationsLast() {
    for (Object constant : constants(Ufuncs.class)) {
      UniversalFunction ufunc = (UniversalFunction) constant;
      String inputs = times(ufunc.inputs(), "Object");
      assertEquals(
          new TreeSet<>(Set.of(inputs, inputs + " " + times(ufunc.outputs(), "Destination"))),
          signatures(camelCase(ufunc.name())),
          ufunc.name());
    }
  }

  @Test
  void everyReductionIsAMethodWithADestinationLast() {
    for (Object constant : constants(Reductions.class)) {
      boolean plain =
          constant instanceof BufferReduction && !(constant instanceof AverageReduction);
      String of = plain ? "Object" : "Object Object";
      assertEquals(
          new TreeSet<>(
              Set.of(
                  of + " int[]",
                  of + " Destination",
                  of + " int Destination",
                  of + " int[] Destination")),
          signatures(camelCase(constant.toString())),
          constant.toString());
    }
  }

  @Test
  void everyMethodIsAUfuncAReductionOrKnown() {
    Set<String> known =
        Stream.concat(constants(Ufuncs.class).stream(), constants(Reductions.class).stream())
            .map(constant -> camelCase(constant.toString()))
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(OTHERS);
    Set<String> methods =
        Arrays.stream(Functions.class.getDeclaredMethods())
            .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, methods);
  }

  @Test
  void constantsHaveTheNamesOfTheirFunctions() {
    for (Class<?> type : List.of(Ufuncs.class, Reductions.class)) {
      for (Field field : type.getFields()) {
        assertEquals(field.getName(), value(field).toString().toUpperCase(Locale.ROOT));
      }
      // What applies them is in Functions.
      assertEquals(0, type.getDeclaredMethods().length, type.toString());
    }
  }

  @Test
  void resultsAreTypedWhereTheyAreAlwaysTheSame() {
    BoolBuffer marks = Functions.isnan(Functions.sqrt(Float64Buffer.of(4, -1)));
    assertEquals(BoolBuffer.of(false, true), marks);
    assertInstanceOf(UInt8Buffer.class, Functions.bitwiseCount(7));
    assertTrue(Functions.less(1, 2).get());
  }

  @Test
  void methodsOfBuffersAreTheSameFunctions() {
    Int64Buffer a = Buffers.arange(6).reshape(2, 3);
    Int64Buffer places = Int64Buffer.of(2, 0);
    Int64Buffer taken = a.take(places, 1);
    assertEquals(Functions.take(a, places, 1), taken);
    assertEquals(Functions.take(a, places), a.take(places));
    BoolBuffer condition = BoolBuffer.of(true, false);
    Int64Buffer kept = a.compress(condition, 0);
    assertEquals(a.get("0:1"), kept);
    assertEquals(Int64Buffer.of(0), a.compress(condition));
    assertEquals(Int64Buffer.of(10, 2), Int64Buffer.of(0, 1).choose(places.add(8), places.add(2)));
    Int64Buffer changed = a.copy();
    changed.put(places, Int64Buffer.of(-1, -2));
    assertEquals(Int64Buffer.of(-2, 1, -1), changed.get("0"));
    assertEquals(Float64Buffer.of(1.2, 3.5), Float64Buffer.of(1.23, 3.46).round(1));
    assertEquals(Int64Buffer.of(0, 0, 1, 1, 1), a.nonzero()[0]);
  }
}
