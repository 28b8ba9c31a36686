package io.monomorph.dtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexTest {
  /** The texts are what Python's {@code str(complex(...))} gives. */
  @ParameterizedTest
  @CsvSource({
    "1, 2, (1+2j)",
    "0, 2, 2j",
    "0, 0, 0j",
    "-0.0, -1.5, (-0-1.5j)",
    "0, -0.0, -0j",
    "NaN, Infinity, (nan+infj)",
    "-Infinity, NaN, (-inf+nanj)",
    "1e16, 1e-5, (1e+16+1e-05j)",
    "9999999999999998, 0.0001, (9999999999999998+0.0001j)",
    "4.9e-324, -1.7976931348623157e308, (5e-324-1.7976931348623157e+308j)",
    "2e23, 123456.789, (2e+23+123456.789j)",
    "1e100, 0.1, (1e+100+0.1j)"
  })
  void textIsPythons(double real, double imag, String text) {
    Complex number = Complex.of(real, imag);
    assertEquals(text, number.toString());
    assertEquals(number, Complex.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "j, 0, 1",
    "-j, 0, -1",
    "1-j, 1, -1",
    "3, 3, 0",
    "' ( 1.+.5J ) ', 1, 0.5",
    "1e5j, 0, 1e5",
    "1e-3-2E+2j, 1e-3, -2e2",
    "+infinity-nanj, Infinity, NaN"
  })
  void textIsReadAsByPython(String text, double real, double imag) {
    assertEquals(Complex.of(real, imag), Complex.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"''", "1+2", "1 + 2j", "2jj", "i", "(1", "1+2j)", "1e", "j2", "0x1j", "1d"})
  void otherTextsAreRefused(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Complex.parse(text)).getMessage();
    assertEquals("\"" + text + "\" is no complex number: write one as in \"1+2j\"", message);
  }

  @Test
  void valuesAreEqualIfTheirPartsAre() {
    assertEquals(Complex.I, Complex.of(0, 1));
    assertEquals(Complex.of(Double.NaN, 0), Complex.of(Double.NaN, 0));
    assertNotEquals(Complex.of(0, 0), Complex.of(-0.0, 0));
    assertTrue(Complex.I.isTrue());
    assertTrue(Complex.of(Double.NaN, 0).isTrue());
    assertFalse(Complex.of(-0.0, 0).isTrue());
  }
}
