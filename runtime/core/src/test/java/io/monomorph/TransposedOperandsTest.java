package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ufuncs of operands that are dense along other axes than the others, which are turned tile by
 * tile, are those of copies that lie alike; wherever the result goes.
 */
class TransposedOperandsTest {
  private final Random random = new Random(75);

  private NdBuffer matrix(DType dtype, int rows, int columns) {
    NdBuffer matrix = Buffers.empty(dtype, rows, columns);
    double[] values = random.doubles((long) rows * columns, -100, 100).toArray();
    matrix.assign(Float64Buffer.wrap(values).floor().reshape(rows, columns));
    return matrix;
  }

  private static NdBuffer dense(NdBuffer of) {
    return of.copy(Order.C);
  }

  @ParameterizedTest
  @CsvSource({
    "FLOAT64, 40, 300",
    "FLOAT64, 33, 33",
    "FLOAT64, 100, 600",
    "FLOAT32, 64, 257",
    "INT32, 35, 515",
    "INT64, 32, 32",
    "INT16, 90, 40",
    "COMPLEX128, 40, 50",
    "FLOAT16, 40, 40"
  })
  void areThoseOfCopies(DType dtype, int rows, int columns) {
    NdBuffer a = matrix(dtype, rows, columns);
    NdBuffer turned = matrix(dtype, columns, rows).transpose();
    NdBuffer copy = dense(turned);
    NdBuffer expected = a.sub(copy);
    assertEquals(expected, a.sub(turned));
    assertEquals(copy.sub(a), turned.sub(a));
    assertEquals(expected, a.lazy().sub(turned).eval());
    assertEquals(dense(turned.sub(turned)), copy.sub(copy));
    assertEquals(a.ne(copy), a.ne(turned));
    assertEquals(Functions.where(a.ne(copy), a, copy), Functions.where(a.ne(turned), a, turned));
    NdBuffer row = dense(copy.get("0"));
    assertEquals(copy.sub(row), turned.sub(row));
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 40, 300", "FLOAT32, 100, 64", "INT32, 35, 515"})
  void goWhereTheyAreTold(DType dtype, int rows, int columns) {
    NdBuffer a = matrix(dtype, rows, columns);
    NdBuffer turned = matrix(dtype, columns, rows).transpose();
    NdBuffer expected = a.sub(dense(turned));

    NdBuffer wide = matrix(dtype, rows + 3, columns + 5);
    NdBuffer around = wide.copy();
    Functions.subtract(a, turned, into(wide.get("1:-2, 2:-3")));
    around.get("1:-2, 2:-3").assign(expected);
    assertEquals(around, wide, "a part of a larger one");

    NdBuffer stack = Buffers.zeros(dtype, 2, rows, columns);
    stack.get("0").assign(a);
    Functions.subtract(stack.get("0"), turned, into(stack.get("1")));
    assertEquals(expected, stack.get("1"), "behind an operand in one array");
    assertEquals(a, stack.get("0"));

    NdBuffer backwards = Buffers.zeros(dtype, rows, columns).get("::-1, ::-1");
    Functions.subtract(a, turned, into(backwards));
    assertEquals(expected, backwards, "backwards");

    NdBuffer inPlace = a.copy();
    inPlace.subInPlace(turned);
    assertEquals(expected, inPlace, "in place");
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 300", "FLOAT32, 70", "INT64, 64"})
  void mayBeTheSameElements(DType dtype, int length) {
    NdBuffer a = matrix(dtype, length, length);
    NdBuffer expected = a.sub(dense(a.transpose()));
    assertEquals(expected, a.sub(a.transpose()));
    NdBuffer inPlace = a.copy();
    inPlace.subInPlace(inPlace.transpose());
    assertEquals(expected, inPlace);
    NdBuffer turnedPlace = a.copy();
    Functions.subtract(a, a.transpose(), into(turnedPlace.transpose()));
    assertEquals(expected, turnedPlace.transpose());
    // More axes, of which others are outside the tiles.
    NdBuffer pages = matrix(dtype, 3 * length, length).reshape(3, length, length);
    NdBuffer swapped = pages.transpose(0, 2, 1);
    assertEquals(pages.sub(dense(swapped)), pages.sub(swapped));
  }
}
