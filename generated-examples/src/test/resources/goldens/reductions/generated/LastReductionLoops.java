package demo;

import io.monomorph.annotation.Folding;
import io.monomorph.dtype.DType;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.ReductionLoop;
import io.monomorph.generated.ReductionSignature;
import io.monomorph.generated.ReductionTable;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/** The loops of the reductions that {@link Last} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
final class LastReductionLoops {
  public static final ReductionTable LAST =
      ReductionTable.of("last", 1, Folding.AXES_IN_ANY_ORDER, LastReductionLoops::lastSignatures);

  private LastReductionLoops() {}

  private static ReductionSignature[] lastSignatures() {
    return new ReductionSignature[] {
        ReductionSignature.of(new LastInt16(), DType.INT16, DType.INT16, DType.INT16)
        };
  }

  /** Reduction last of {@code int16}. */
  private static final class LastInt16 implements ReductionLoop {
    @Override
    public Object[] identity(int n) {
      Last state = new Last();
      short[] state1 = new short[n];
      Arrays.fill(state1, state.last);
      byte[] state2 = new byte[n];
      Arrays.fill(state2, state.seen);
      return new Object[] {state1, state2};
    }

    @Override
    public void combine(Object[] states, Object[] others, int n) {
      short[] state1 = (short[]) states[0];
      byte[] state2 = (byte[]) states[1];
      short[] other1 = (short[]) others[0];
      byte[] other2 = (byte[]) others[1];
      Last state = new Last();
      Last other = new Last();
      for (int k = 0; k < n; k++) {
        state.last = state1[k];
        state.seen = state2[k];
        other.last = other1[k];
        other.seen = other2[k];
        state.combine(other);
        state1[k] = state.last;
        state2[k] = state.seen;
      }
    }

    @Override
    public void finish(Object[] states, long[] counts, Object results, int n) {
      short[] state1 = (short[]) states[0];
      byte[] state2 = (byte[]) states[1];
      short[] out = (short[]) results;
      Last state = new Last();
      for (int k = 0; k < n; k++) {
        state.last = state1[k];
        state.seen = state2[k];
        out[k] = state.finish();
      }
    }

    @Override
    public void fold(
        Object[] states, int at, Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] state1 = (short[]) states[0];
      byte[] state2 = (byte[]) states[1];
      short[] x1 = (short[]) arrays[0];
      if (LoopStrides.contiguous(strides)) {
        foldContiguous(state1, state2, at, x1, offsets[0], n);
      } else {
        foldStrided(state1, state2, at, x1, offsets[0], strides[0], n);
      }
    }

    @Override
    public void spread(
        Object[] states, int at, int step, Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] state1 = (short[]) states[0];
      byte[] state2 = (byte[]) states[1];
      short[] x1 = (short[]) arrays[0];
      if (step == 1 && LoopStrides.contiguous(strides)) {
        spreadContiguous(state1, state2, at, x1, offsets[0], n);
      } else {
        spreadStrided(state1, state2, at, step, x1, offsets[0], strides[0], n);
      }
    }

    private static void foldContiguous(
        short[] state1, byte[] state2, int at, short[] x1, int at1, int n) {
      Last state = new Last();
      state.last = state1[at];
      state.seen = state2[at];
      for (int k = 0; k < n; k++) {
        state.accumulate(x1[at1 + k]);
      }
      state1[at] = state.last;
      state2[at] = state.seen;
    }

    private static void foldStrided(
        short[] state1, byte[] state2, int at, short[] x1, int at1, int step1, int n) {
      Last state = new Last();
      state.last = state1[at];
      state.seen = state2[at];
      for (int k = 0; k < n; k++) {
        state.accumulate(x1[at1]);
        at1 += step1;
      }
      state1[at] = state.last;
      state2[at] = state.seen;
    }

    private static void spreadContiguous(
        short[] state1, byte[] state2, int at, short[] x1, int at1, int n) {
      Last state = new Last();
      for (int k = 0; k < n; k++) {
        state.last = state1[at + k];
        state.seen = state2[at + k];
        state.accumulate(x1[at1 + k]);
        state1[at + k] = state.last;
        state2[at + k] = state.seen;
      }
    }

    private static void spreadStrided(
        short[] state1, byte[] state2, int at, int step, short[] x1, int at1, int step1, int n) {
      Last state = new Last();
      for (int k = 0; k < n; k++) {
        state.last = state1[at];
        state.seen = state2[at];
        state.accumulate(x1[at1]);
        state1[at] = state.last;
        state2[at] = state.seen;
        at += step;
        at1 += step1;
      }
    }
  }
}
