package io.monomorph.text;

import io.monomorph.dtype.DType;

/** The text of one element, as wide as that of the others. */
interface ElementFormat {
  /** The text of element {@code k} of what is printed. */
  String format(int k);

  static ElementFormat of(DType dtype, PrintedElements summary) {
    Object block = summary.block();
    int size = summary.size();
    if (dtype == DType.BOOL) {
      boolean[] truths = (boolean[]) block;
      String yes = summary.shape().length == 0 ? "True" : " True";
      return new Truths(truths, yes);
    }
    if (dtype.isInteger()) {
      return integers(IntegerText.of(dtype, block, size));
    }
    if (dtype.isComplex()) {
      Floats real = Floats.of(dtype, block, size, 2, 0);
      Floats imaginary = Floats.of(dtype, block, size, 2, 1);
      return new ComplexFormat(new FloatFormat(real, false), new FloatFormat(imaginary, true));
    }
    return new FloatFormat(Floats.of(dtype, block, size, 1, 0), false);
  }

  /** Truth values. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Truths(boolean[] truths, String yes) implements ElementFormat {
    @Override
    public String format(int k) {
      return truths[k] ? yes : "False";
    }
  }

  /** Texts that end in one column. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Padded(String[] texts, int width) implements ElementFormat {
    @Override
    public String format(int k) {
      return " ".repeat(width - texts[k].length()) + texts[k];
    }
  }

  private static ElementFormat integers(String[] texts) {
    int width = 0;
    for (String text : texts) {
      width = Math.max(width, text.length());
    }
    return new Padded(texts, width);
  }
}
