package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Loops over many complex elements, perhaps over vectors, give the bits of one element at a time;
 * products commute, and those with the conjugate are real.
 */
class ComplexLoopsTest {
  private static final int[] LENGTHS = {1, 3, 31, 32, 33, 35, 50, 111};

  @ParameterizedTest
  @EnumSource(names = {"COMPLEX64", "COMPLEX128"})
  void manyAreAsOneByOne(DType dtype) {
    for (int length : LENGTHS) {
      NdBuffer a = GoldenValues.wide(dtype, length, 5, 62);
      NdBuffer b = GoldenValues.wide(dtype, length, 77, 62);
      for (UniversalFunction ufunc :
          new UniversalFunction[] {Ufuncs.ADD, Ufuncs.SUBTRACT, Ufuncs.MULTIPLY, Ufuncs.DIVIDE}) {
        same(ufunc, a, b);
        same(ufunc, shifted(a, 1), shifted(b, 3));
        same(ufunc, a, b.get("0"));
        same(ufunc, a.get("0"), shifted(b, 1));
        NdBuffer expected = AnyUfunc.apply(ufunc, a, b);
        NdBuffer inPlace = a.copy();
        check(ufunc.name() + " in place", expected, AnyUfunc.into(ufunc, inPlace, inPlace, b));
      }
      for (UniversalFunction ufunc :
          new UniversalFunction[] {Ufuncs.NEGATIVE, Ufuncs.SQUARE, Ufuncs.CONJUGATE}) {
        same(ufunc, a);
        same(ufunc, shifted(a, 1));
        NdBuffer inPlace = a.copy();
        check(
            ufunc.name() + " in place",
            AnyUfunc.apply(ufunc, a),
            AnyUfunc.into(ufunc, inPlace, inPlace));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLEX64", "COMPLEX128"})
  void productsCommute(DType dtype) {
    for (int length : LENGTHS) {
      NdBuffer a = Functions.add(GoldenValues.sixteenths(dtype, length, 5), 0.1);
      NdBuffer b = Functions.divide(GoldenValues.sixteenths(dtype, length, 8), 7);
      check("commuted", Functions.multiply(a, b), Functions.multiply(b, a));
      NdBuffer real = Functions.imag(Functions.multiply(a, Functions.conjugate(a)));
      check("imaginary", Functions.multiply(real, 0), real);
    }
  }

  private static NdBuffer shifted(NdBuffer of, int by) {
    NdBuffer view = Buffers.zeros(of.dtype(), of.size() + by).get(by + ":");
    view.assign(of);
    return view;
  }

  private static void same(UniversalFunction ufunc, NdBuffer... inputs) {
    long length = 1;
    for (NdBuffer input : inputs) {
      length = Math.max(length, input.size());
    }
    NdBuffer expected = Buffers.zeros(inputs[0].dtype(), length);
    for (long k = 0; k < length; k++) {
      Object[] one = new Object[inputs.length];
      for (int i = 0; i < one.length; i++) {
        one[i] = inputs[i].shape().length == 0 ? inputs[i] : inputs[i].get(Long.toString(k));
      }
      expected.get(Long.toString(k)).assign(AnyUfunc.apply(ufunc, one));
    }
    check(ufunc.name() + " of " + length, expected, AnyUfunc.apply(ufunc, (Object[]) inputs));
  }

  private static void check(String what, NdBuffer expected, NdBuffer found) {
    assertEquals(GoldenText.ofOneNan(expected), GoldenText.ofOneNan(found), what);
  }
}
