package io.monomorph.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class JavaFileTest {
  private static final ClassName LAYOUT = ClassName.of("io.monomorph.layout.Layout");

  private static String file(TypeSpec.Builder type) {
    return new JavaFile("demo", type.build(), false).toString();
  }

  private static MethodSpec method(String name, TypeName result) {
    return MethodSpec.methodBuilder(name).returns(result).addStatement("return null").build();
  }

  private static TypeSpec.Builder using(ClassName... types) {
    TypeSpec.Builder type = TypeSpec.classBuilder("Grid");
    for (int k = 0; k < types.length; k++) {
      type.addField(types[k], "field" + k);
    }
    return type;
  }

  @Test
  void aClassIsPrintedInTheOrderOfItsMembers() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Grid")
            .addJavadoc("A grid of {@link $T}.\n\nMore.", LAYOUT)
            .addAnnotation("@$T($S)", SuppressWarnings.class, "all")
            .addModifiers(Modifier.FINAL, Modifier.PUBLIC)
            .superclass(LAYOUT)
            .addSuperinterface(AutoCloseable.class)
            .addSuperinterface(ClassName.of("demo.Other"))
            .addMethod(
                MethodSpec.methodBuilder("at")
                    .addAnnotation(Override.class)
                    .returns(double.class)
                    .addParameter(int.class, "first")
                    .addParameter(ArrayTypeName.of(long.class), "rest")
                    .varargs()
                    .beginControlFlow("if (first < $L)", 0)
                    .addStatement("return $T.NaN", Double.class)
                    .endControlFlow()
                    .addStatement("return first")
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addStatement("super()").build())
            .addField(int.class, "size", Modifier.PRIVATE)
            .addField(
                FieldSpec.builder(TypeName.INT, "MOST", Modifier.STATIC)
                    .initializer("$L", 3)
                    .build())
            .addField(int.class, "count")
            .addType(TypeSpec.classBuilder("Cell").addModifiers(Modifier.STATIC).build());
    assertEquals(
        """
        package demo;

        import io.monomorph.layout.Layout;

        /**
         * A grid of {@link Layout}.
         *
         * More.
         */
        @SuppressWarnings("all")
        public final class Grid extends Layout implements AutoCloseable, Other {
          static int MOST = 3;

          private int size;
          int count;

          Grid() {
            super();
          }

          @Override
          double at(int first, long... rest) {
            if (first < 0) {
              return Double.NaN;
            }
            return first;
          }

          static class Cell {
          }
        }
        """,
        file(type));
  }

  @Test
  void ofTwoClassesOfOneNameTheFirstIsImported() {
    assertEquals(
        """
        package demo;

        import java.awt.List;

        class Grid {
          List field0;
          java.util.List field1;
        }
        """,
        file(using(ClassName.of("java.awt.List"), ClassName.get(List.class))));
  }

  @Test
  void classesOfThePackageAreNotHiddenByImports() {
    assertEquals(
        """
        package demo;

        class Grid {
          java.util.List field0;
          List field1;
        }
        """,
        file(using(ClassName.get(List.class), ClassName.of("demo.List"))));
  }

  @Test
  void classesOfTheFileHideAllOthers() {
    TypeSpec.Builder type =
        using(ClassName.of("other.Grid"), ClassName.of("other.Cell"), ClassName.of("demo.Cell"))
            .addField(ClassName.of("demo.Grid"), "own")
            .addType(TypeSpec.classBuilder("Cell").build());
    assertEquals(
        """
        package demo;

        class Grid {
          other.Grid field0;
          other.Cell field1;
          demo.Cell field2;
          Grid own;

          class Cell {
          }
        }
        """,
        file(type));
  }

  @Test
  void aCommentAloneImportsNothing() {
    assertEquals(
        """
        package demo;

        /**
         * See {@link io.monomorph.layout.Layout}.
         */
        class Grid {
        }
        """,
        file(TypeSpec.classBuilder("Grid").addJavadoc("See {@link $T}.", LAYOUT)));
  }

  @Test
  void whatIsInsideAClassIsNamedAfterIt() {
    TypeName entries =
        ParameterizedTypeName.get(
            ClassName.get(List.class), TypeName.subtypeOf(ClassName.get(Map.Entry.class)));
    assertEquals(
        """
        package demo;

        import java.util.List;
        import java.util.Map;

        class Grid {
          List<? extends Map.Entry> entries() {
            return null;
          }
        }
        """,
        file(TypeSpec.classBuilder("Grid").addMethod(method("entries", entries))));
  }

  @Test
  void classesOfJavaAreImportedWhereThePackageHidesThem() {
    TypeSpec type = using(ClassName.get(String.class)).build();
    assertEquals(
        """
        import java.lang.String;

        class Grid {
          String field0;
        }
        """,
        new JavaFile("", type, true).toString());
  }
}
