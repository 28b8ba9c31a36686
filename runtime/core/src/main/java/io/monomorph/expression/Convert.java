package io.monomorph.expression;

import io.monomorph.kernel.Casts;

/** Casts a block of values. */
record Convert(Register from, Register to) implements Step {
  @Override
  public void run(Walk walk, int n) {
    int count = to.stride() == 0 ? 1 : n;
    Casts.run(
        from.dtype(),
        from.array(),
        from.offset(walk),
        from.stride(walk),
        to.dtype(),
        to.array(),
        to.offset(walk),
        1,
        count);
  }
}
