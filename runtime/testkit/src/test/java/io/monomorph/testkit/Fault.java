package io.monomorph.testkit;

import io.monomorph.dtype.DType;

/** What accessors get wrong, one at a time, and the words by which the contract says so. */
enum Fault {
  NONE(DType.INT8, "no fault", ""),

  READ_NEXT(DType.INT8, "the reader takes the next element", "get(0)"),
  WRITE_NEXT(DType.INT8, "the writer writes the next element", "get(0)"),
  READ_FIRST(DType.INT8, "the reader ignores the index", "get(1)"),
  WRITE_FIRST(DType.INT8, "the writer ignores the index", "get(1)"),
  READ_REVERSED(DType.INT8, "the reader counts from the end", "get(0)"),
  LOST_WRITE(DType.INT8, "the writer forgets element 2", "get(2)"),
  WRITES_TWO(
      DType.INT8, "the writer writes the element before, too", "of which element 2 was written"),
  NOT_ZERO(DType.INT8, "a new core is not zero", "a new core is wrong"),
  SHARED(DType.INT8, "all cores are one", "after another core was written"),
  SIZE_SHORT(DType.INT8, "the size is one too low", "has 0 elements in shape"),
  SIZE_LONG(DType.INT8, "the size is one too high", "has 2 elements in shape"),
  UNSIGNED(DType.INT8, "a signed element is read without its sign", "sign is wrong"),
  SIGNED(DType.UINT8, "an unsigned byte is read with a sign", "& 0xFF"),
  SIGNED_INT(DType.UINT32, "an unsigned int is read with a sign", "toUnsignedLong"),
  INVERTED(DType.BOOL, "true and false are exchanged", "a new core is wrong"),
  NARROW_INT(DType.INT64, "a long passes through an int", "Digits are lost"),
  NARROW_DOUBLE(DType.FLOAT64, "a double passes through a float", "Digits are lost"),
  TRUNCATED(DType.FLOAT64, "a double passes through a long", "Digits are lost"),
  BYTES_REVERSED(DType.INT64, "the bytes of a long are in the wrong order", "reverse order"),
  LOST_NAN(DType.FLOAT64, "NaN is stored as zero", "NaN, infinity or the sign of zero"),
  LOST_SIGN_OF_ZERO(DType.FLOAT64, "-0.0 is stored as 0.0", "NaN, infinity or the sign of zero"),
  HALF_NUMBER(DType.FLOAT16, "a float16 is stored as a number, not as its bits", "float16"),
  SWAPPED_PARTS(DType.COMPLEX64, "the parts are exchanged", "swapped"),
  EQUAL_PARTS(DType.COMPLEX64, "the imaginary part is the real one", "copy of the real one"),
  LOST_IMAGINARY(DType.COMPLEX64, "the imaginary part is not written", "imaginary part is lost"),
  NEGATED_IMAGINARY(DType.COMPLEX64, "the imaginary part has the other sign", "wrong sign"),
  CUT_INDEX(DType.INT8, "a long index is cut to an int", "cut to an int"),

  LOAD_NOTHING(DType.FLOAT64, "a load does nothing", "Nothing is done"),
  LOAD_OFFSET(DType.FLOAT64, "a load ignores the block offset", "The block offset is ignored"),
  LOAD_START(DType.FLOAT64, "a load ignores the start", "The start is ignored"),
  LOAD_LATE(DType.FLOAT64, "a load begins one element too late", "The start is one too high"),
  LOAD_SHORT(DType.FLOAT64, "a load ends one element too early", "one too short"),
  LOAD_LONG(DType.FLOAT64, "a load ends one element too late", "one too long"),
  LOAD_STRIDE(DType.FLOAT64, "a load ignores the stride", "The stride is ignored"),
  LOAD_SIGN(
      DType.FLOAT64, "a load ignores the sign of the stride", "The sign of the stride is ignored"),
  STORE_NOTHING(DType.FLOAT64, "a store does nothing", "Nothing"),
  STORE_OFFSET(DType.FLOAT64, "a store ignores the block offset", "The block offset is ignored"),
  STORE_START(DType.FLOAT64, "a store ignores the start", "The start is ignored"),
  STORE_SHORT(DType.FLOAT64, "a store ends one element too early", "short"),
  STORE_LONG(DType.FLOAT64, "a store ends one element too late", "one too long"),
  STORE_STRIDE(DType.FLOAT64, "a store ignores the stride", "The stride is ignored"),
  SLOTS_LENGTH(
      DType.COMPLEX64,
      "a load of complex elements takes the length as slots",
      "half of the elements"),
  SLOTS_OFFSET(DType.COMPLEX64, "a load of complex elements takes the offset as slots", "wrong in"),
  EXPOSED_COPY(DType.INT32, "the exposed array is a copy", "a core whose array was written"),
  EXPOSED_SHORT(DType.INT32, "the exposed array ends too early", "outside the core"),

  LOST_FLUSH(DType.INT8, "flush does nothing", "what others find after flush"),
  LOST_CLOSE(DType.INT8, "close does not give the storage back", "does not give the storage back"),
  CLOSE_DISCARDS(DType.INT8, "close discards what was not flushed", "what others find after close"),
  CLOSE_ALL(DType.INT8, "close closes all cores", "close() ends more than its core"),
  TWINS_UNKNOWN(DType.INT8, "cores over the same elements do not say so", "declare @Occupies"),
  NOT_READ_ONLY(DType.INT8, "storage that can only be read does not say so", "declare @ReadOnly"),
  CONFINED(DType.FLOAT64, "elements are read by one thread only", "threads"),
  SCRATCH(DType.FLOAT64, "loads of all threads share one scratch array", "threads"),
  SWALLOWED(DType.INT8, "a failure is swallowed, and zero is read", "is not refused"),

  REGION_START(DType.INT16, "a region ignores its start", "The start is ignored"),
  REGION_OFFSET(DType.INT16, "a region ignores the block offset", "The block offset is ignored"),
  REGION_AXES(DType.INT16, "a region is in Fortran order", "axes are exchanged"),
  REGION_ROWS(
      DType.INT16,
      "rows of the core are taken to be as long as those of a region",
      "not as long as"),
  REGION_COLUMN(DType.INT16, "a region lacks its last column", "the block after @LoadsRegion"),
  REGION_STORE(
      DType.INT16, "a stored region ignores the block offset", "The block offset is ignored"),
  REGION_CLEARS(
      DType.INT16, "a stored region clears the rest of its rows", "the core after @StoresRegion"),
  REGION_ARRAYS(DType.INT16, "a region counts in the array of its start", "changes the arrays"),
  SHAPE_REVERSED(DType.INT16, "the shape is told in reverse", "shape"),

  OVERRIDE_SHORT(DType.FLOAT64, "an override leaves the last element out", "add of whole cores"),
  OVERRIDE_VIEW(DType.FLOAT64, "an override ignores the layout", "max of [2]"),
  OVERRIDE_STRIDE(DType.FLOAT64, "an override ignores strides", "max of [::2, 1::3]"),
  OVERRIDE_NAN(DType.FLOAT64, "an override does not see NaN", "max of extremes"),
  OVERRIDE_TURNED(
      DType.FLOAT64, "an override exchanges number and buffer", "subtract of 3 and a buffer"),
  OVERRIDE_AXES(DType.FLOAT64, "an override ignores all axes but one", "it must have dtype"),
  OVERRIDE_DTYPE(DType.FLOAT64, "an override gives another dtype", "it must have dtype float64"),
  OVERRIDE_ALIAS(
      DType.FLOAT64, "an override gives its input", "a buffer over the core of one of its inputs"),
  OVERRIDE_INPUT(DType.FLOAT64, "an override writes to its input", "of a buffer after add"),
  OVERRIDE_KEPT(DType.FLOAT64, "an override gives the same core again", "after another call of it"),
  OVERRIDE_SCRATCH(DType.FLOAT64, "an override has one scratch array for all threads", "threads"),
  OVERRIDE_NULL(DType.FLOAT64, "an override declines by null", "return an empty Optional"),
  OVERRIDE_THROWS(
      DType.FLOAT64, "an override declines by an exception", "return an empty Optional");

  private final DType dtype;
  private final String mistake;
  private final String words;

  Fault(DType dtype, String mistake, String words) {
    this.dtype = dtype;
    this.mistake = mistake;
    this.words = words;
  }

  /** The dtype of the accessors that are wrong. */
  DType dtype() {
    return dtype;
  }

  /** What is wrong. */
  String mistake() {
    return mistake;
  }

  /** What the message of the contract has to say. */
  String words() {
    return words;
  }
}
