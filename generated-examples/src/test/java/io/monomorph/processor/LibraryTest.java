package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Ufuncs of several classes that are offered in one. */
class LibraryTest {
  private static final JavaFileObject OPTICS =
      Processing.source(
          "Optics",
          """
          @UfuncLibrary("com.acme.Physics")
          final class Optics {
            @Ufunc static double lens(double x) { return x; }
          }
          """);

  private static JavaFileObject tools(String method) {
    return Processing.source(
        "Tools",
        """
        @UfuncLibrary("com.acme.Physics")
        final class Tools {
          %s
        }
        """
            .formatted(method));
  }

  @Test
  void aWrongClassLeavesTheOthersInTheLibrary() {
    JavaFileObject wrong = tools("@Ufunc double prism(double x) { return x; }");
    JavaFileObject user =
        Processing.source("User", "class User { Object f = com.acme.Physics.LENS; }");
    Processing.compile(List.of(OPTICS, wrong, user)).assertOnlyError(wrong, 4, "[UfuncShape]");
  }

  @Test
  void oneNameCanBeGivenOnce() {
    for (String name : List.of("lens", "LENS", "le_ns")) {
      JavaFileObject same =
          tools("@Ufunc(name = \"" + name + "\") static int f(int x, int y) { return x; }");
      Outcome outcome = Processing.compile(List.of(same, OPTICS));
      if (name.equals("le_ns")) {
        assertEquals("", outcome.errors());
      } else {
        outcome.assertOnlyError(same, 4, "[UfuncClash]");
        outcome.assertOnlyError(
            same, 4, "a name that Optics has in Physics already. Write for example: name");
      }
    }
  }

  @Test
  void theSameNameInAnotherLibraryIsAnotherFunction() {
    JavaFileObject other =
        Processing.source(
            "Other", "class Other { @Ufunc static double lens(double x) { return x; } }");
    Processing.strict(List.of(OPTICS, other)).assertClean();
  }

  @Test
  void aLibraryIsNoClassThatExists() {
    JavaFileObject own = Processing.file("com.acme.Physics", "package com.acme; class Physics {}");
    Processing.compile(List.of(OPTICS, own)).assertOnlyError(OPTICS, 3, "[OutputCollision]");
  }

  @Test
  void aLibraryIsNotTheOwnFaceOfAnotherClass() {
    JavaFileObject other =
        Processing.source(
            "Other", "class Other { @Ufunc static double lens(double x) { return x; } }");
    JavaFileObject intruder =
        Processing.source(
            "Intruder",
            """
            @UfuncLibrary("demo.OtherUfuncs")
            class Intruder { @Ufunc static double prism(double x) { return x; } }
            """);
    Processing.compile(List.of(intruder, other))
        .assertOnlyError(intruder, 3, "generated from demo.Other");
  }

  /** The library can be written once only, so its other classes wait as well. */
  @Test
  void waitsForAllOfItsClasses() {
    JavaFileObject later =
        Processing.source(
            "User",
            """
            @UfuncLibrary("com.acme.Physics")
            class User {
              @Ufunc(identity = Later.ZERO)
              static double mirror(double x, double y) { return x + y; }
            }
            """);
    Outcome outcome = Processing.compile(List.of(OPTICS, later), new LaterProcessor());
    assertEquals("", outcome.errors());
    String library = outcome.generated().getOrDefault("Physics.java", "");
    assertTrue(library.contains("LENS") && library.contains("MIRROR"), library);
  }
}
