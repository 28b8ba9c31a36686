package io.monomorph.text;

/** Complex numbers: the imaginary part always has a sign, and a j before its padding. */
record ComplexFormat(FloatFormat real, FloatFormat imaginary) implements ElementFormat {
  @Override
  public String format(int k) {
    String text = imaginary.format(k);
    String trimmed = text.stripTrailing();
    return real.format(k) + trimmed + "j" + text.substring(trimmed.length());
  }
}
