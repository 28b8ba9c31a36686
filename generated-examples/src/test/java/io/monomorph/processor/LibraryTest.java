package io.monomorph.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
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
    Compilation compilation = Processing.compile(List.of(OPTICS, wrong, user));
    assertEquals(1, compilation.errors().size());
    assertThat(compilation).hadErrorContaining("[UfuncShape]").inFile(wrong).onLine(4);
  }

  @Test
  void oneNameCanBeGivenOnce() {
    for (String name : List.of("lens", "LENS", "le_ns")) {
      JavaFileObject same =
          tools("@Ufunc(name = \"" + name + "\") static int f(int x, int y) { return x; }");
      Compilation compilation = Processing.compile(List.of(same, OPTICS));
      boolean clashes = !name.equals("le_ns");
      assertEquals(clashes ? 1 : 0, compilation.errors().size());
      if (clashes) {
        assertThat(compilation).hadErrorContaining("[UfuncClash]").inFile(same).onLine(4);
        assertThat(compilation)
            .hadErrorContaining(
                "a name that Optics has in Physics already. Write for example: name");
      }
    }
  }

  @Test
  void theSameNameInAnotherLibraryIsAnotherFunction() {
    JavaFileObject other =
        Processing.source(
            "Other", "class Other { @Ufunc static double lens(double x) { return x; } }");
    assertThat(Processing.strict(List.of(OPTICS, other))).succeededWithoutWarnings();
  }

  @Test
  void aLibraryIsNoClassThatExists() {
    JavaFileObject own =
        JavaFileObjects.forSourceString("com.acme.Physics", "package com.acme; class Physics {}");
    Compilation compilation = Processing.compile(List.of(OPTICS, own));
    assertEquals(1, compilation.errors().size());
    assertThat(compilation).hadErrorContaining("[OutputCollision]").inFile(OPTICS).onLine(3);
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
    Compilation compilation = Processing.compile(List.of(intruder, other));
    assertEquals(1, compilation.errors().size());
    assertThat(compilation).hadErrorContaining("generated from demo.Other").inFile(intruder);
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
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new LaterProcessor(), new BackendProcessor())
            .compile(OPTICS, later);
    assertThat(compilation).succeeded();
    String library = Processing.generated(compilation).getOrDefault("Physics.java", "");
    assertTrue(library.contains("LENS") && library.contains("MIRROR"), library);
  }
}
