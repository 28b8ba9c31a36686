package io.monomorph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text is NumPy's wherever the program runs. */
class LocaleTest {
  private Locale before = Locale.ROOT;

  @BeforeEach
  void remember() {
    before = Locale.getDefault();
  }

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  // Arabic and Devanagari digits, a comma for the point, an i without a dot.
  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-DE", "tr-TR"})
  void textDoesNotDependOnIt(String locale) {
    NdBuffer array = Buffers.fromArray(new double[] {1e-5, 12345.5, Double.NEGATIVE_INFINITY});
    NdBuffer scalar = Buffers.full(DType.FLOAT64, 1.5e-5);
    Locale.setDefault(Locale.forLanguageTag(locale));
    assertEquals("array([1.00000e-05, 1.23455e+04,        -inf])", array.repr());
    assertEquals("array(1.5e-05)", scalar.repr());
    assertEquals("1.5e-05", scalar.toString());
  }
}
