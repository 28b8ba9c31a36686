package io.monomorph.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Int64Buffer;
import io.monomorph.index.Index;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Index expressions as text, as objects, and what is none. */
class IndexParserTest {
  @Test
  void textsMeanTheObjects() {
    assertArrayEquals(
        new Index[] {
          Index.range(1, 3),
          Index.ELLIPSIS,
          Index.NEW_AXIS,
          Index.every(-1),
          Index.at(-2),
          Index.from(4),
          Index.to(5),
          Index.all(),
          Index.range(6, 0, -2),
          Index.NEW_AXIS
        },
        IndexParser.parse(" 1:3, ...,None , ::-1,-2, 4:,:5:,:, +6 : 0 : -2, newaxis"));
    assertEquals(0, IndexParser.parse("  ").length);
    assertArrayEquals(new Index[] {Index.at(1)}, IndexParser.parse("1,"));
  }

  @Test
  void noneIsABoundThatIsNotGiven() {
    assertArrayEquals(
        IndexParser.parse("1:, :2, ::-1, :, ::, 3:"),
        IndexParser.parse("1:None, None:2, None:None:-1, None : None, ::None, 3:None:None"));
    assertArrayEquals(
        IndexParser.parse("None, None, None"),
        IndexParser.parse("np.newaxis, numpy.newaxis, newaxis"));
  }

  @Test
  void objectsPrintAsPythonWritesThem() {
    String text = "1:3, ..., None, ::-1, -2, 4:, :5, :, 6:0:-2";
    assertEquals(
        text,
        String.join(", ", Arrays.stream(IndexParser.parse(text)).map(Index::toString).toList()));
  }

  @Test
  void objectsSelectWhatTextsSelect() {
    Int64Buffer buffer = Buffers.arange(60).reshape(3, 4, 5);
    assertEquals(
        buffer.get("1:, ..., -1"), buffer.get(Index.from(1), Index.ELLIPSIS, Index.at(-1)));
    assertEquals(
        buffer.get("None, :2, ::-1"), buffer.get(Index.NEW_AXIS, Index.to(2), Index.every(-1)));
    assertEquals(buffer, buffer.at(new Index[0]).get());
    assertEquals(buffer.get("0:3:2"), buffer.get(Index.range(0, 3, 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "1.5", "1:2:3:4", ",", "1,,2", "....", "1 2", "1:b", "--1", "0x1", "none:", "True",
        "[1, 2]", "1;2", "1e3", "...:"
      })
  void otherTextsAreRefusedWithThePlace(String text) {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> IndexParser.parse(text))
                .getMessage());
    assertTrue(message.contains("at position ") && message.contains('"' + text + '"'), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | index 5 is out of bounds for axis 0 with size 3",
        "..., 7, 0 | index 7 is out of bounds for axis 1 with size 4",
        "0, None, -5 | index -5 is out of bounds for axis 1 with size 4",
        "0, 0, 0, 0 | too many indices: a buffer of shape (3, 4, 5) has rank 3, but 4 were given"
            + " in [0, 0, 0, 0]",
        "99999999999999999999 | index 9223372036854775807 is out of bounds for axis 0 with size 3",
      })
  void indicesOutsideAreRefusedWithTheAxisAsTheUserCounts(String index, String message) {
    Int64Buffer buffer = Buffers.arange(60).reshape(3, 4, 5);
    assertEquals(
        message,
        assertThrows(IndexOutOfBoundsException.class, () -> buffer.get(index)).getMessage());
  }

  @Test
  void badExpressionsAreRefused() {
    Int64Buffer buffer = Buffers.arange(3);
    assertEquals(
        "an index can have only one ellipsis ('...'), got [..., ...]",
        assertThrows(IllegalArgumentException.class, () -> buffer.get("..., ...")).getMessage());
    assertEquals(
        "slice step cannot be zero",
        assertThrows(IllegalArgumentException.class, () -> buffer.get("::0")).getMessage());
  }
}
