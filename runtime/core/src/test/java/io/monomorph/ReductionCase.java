package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One line of reduction_goldens.py: the reduction that it describes, and what NumPy gave. */
final class ReductionCase {
  final String function;
  final String expected;
  private final Map<String, String> settings = new HashMap<>();
  private final BackendProvider backend;

  ReductionCase(String line, BackendProvider backend) {
    String[] sides = line.split("\\|\\|", -1);
    String[] words = sides[0].split("\\|", -1);
    this.function = words[0];
    this.expected = sides[1];
    this.backend = backend;
    for (int k = 1; k < words.length; k++) {
      String[] setting = words[k].split("=", 2);
      settings.put(setting[0], setting[1]);
    }
  }

  DType dtype() {
    return dtype(text("dtype"));
  }

  NdBuffer run() {
    NdBuffer a =
        laidOut(
            elements(dtype(), text("mode"), Long.parseLong(text("seed")), longs(text("shape"))),
            longs(text("perm")),
            longs(text("steps")));
    BufferReduction reduction = reduction();
    int[] axes = Arrays.stream(longs(text("axes"))).mapToInt(Math::toIntExact).toArray();
    String out = settings.get("out");
    if (out == null) {
      return reduction.apply(a, axes);
    }
    String[] place = out.split(";", -1);
    NdBuffer zeros = Buffers.zeros(dtype(place[0]), longs(place[1]));
    NdBuffer taken = laidOut(zeros, longs(place[2]), longs(place[3]));
    return reduction.apply(a, axes, Destination.into(taken));
  }

  private BufferReduction reduction() {
    BufferReduction reduction =
        settings.containsKey("q")
            ? ((QuantileFunction) Settings.constant(function)).at(q(text("q").split(";", -1)))
            : Settings.reduction(function);
    if (settings.containsKey("keepdims")) {
      reduction = Settings.set(reduction, "keepDims");
    }
    if (settings.containsKey("as")) {
      reduction = Settings.set(reduction, "dtype", dtype(text("as")));
    }
    if (settings.containsKey("initial")) {
      reduction = Settings.set(reduction, "initial", Integer.parseInt(text("initial")));
    }
    if (settings.containsKey("ddof")) {
      boolean half = text("ddof").contains(".");
      VarianceReduction variance = (VarianceReduction) reduction;
      reduction = half ? variance.ddof(0.5) : variance.ddof(Long.parseLong(text("ddof")));
    }
    if (settings.containsKey("where")) {
      String[] where = text("where").split(";", -1);
      reduction =
          Settings.set(reduction, "where", marks(Long.parseLong(where[1]), longs(where[0])));
    }
    if (settings.containsKey("q")) {
      QuantileMethod method = QuantileMethod.valueOf(text("method").toUpperCase(Locale.ROOT));
      reduction = ((QuantileReduction) reduction).method(method);
    }
    return reduction;
  }

  private static Object q(String[] text) {
    double[] values =
        text[1].isEmpty()
            ? new double[0]
            : Arrays.stream(text[1].split(",")).mapToDouble(Double::parseDouble).toArray();
    return switch (text[0]) {
      case "int" -> (int) values[0];
      case "float" -> values[0];
      default -> Float64Buffer.wrap(values).astype(dtype(text[0]));
    };
  }

  private String text(String setting) {
    return Objects.requireNonNull(settings.getOrDefault(setting, ""));
  }

  static DType dtype(String name) {
    return DType.ofName(name).orElseThrow();
  }

  static long[] longs(String text) {
    return text.isEmpty()
        ? new long[0]
        : Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
  }

  private NdBuffer laidOut(NdBuffer values, long[] perm, long[] steps) {
    int rank = steps.length;
    long[] base = new long[rank];
    Index[] gaps = new Index[rank];
    int[] axes = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      axes[axis] = (int) perm[axis];
      base[axes[axis]] = values.shape(axis) * Math.abs(steps[axes[axis]]);
      gaps[axis] = Index.every(steps[axis]);
    }
    NdBuffer all = Buffers.with().backend(backend).zeros(values.dtype(), base);
    NdBuffer view = rank == 0 ? all : all.at(gaps).get().transpose(axes);
    view.assign(values);
    return view;
  }

  private static long hash(long seed, long k) {
    long z = (k + 1) * 0x9E3779B97F4A7C15L + seed;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static BoolBuffer marks(long seed, long... shape) {
    BoolBuffer marks = BoolBuffer.zeros(shape);
    boolean[] values = new boolean[(int) marks.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = Long.remainderUnsigned(hash(seed, k), 3) != 0;
    }
    return BoolBuffer.wrap(values, shape);
  }

  private static final double[] SPECIAL = {
    Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1.0, -1.0
  };

  private static NdBuffer elements(DType dtype, String mode, long seed, long... shape) {
    int n = (int) Float64Buffer.zeros(shape).size() * dtype.slots();
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      long h = hash(seed, k);
      double value =
          mode.charAt(0) == 't'
              ? Long.remainderUnsigned(h, 5) - 2.0
              : (h >>> 11) * (200.0 / (1L << 53)) - 100;
      if (dtype.isUnsigned() || dtype == DType.BOOL) {
        value = Math.abs(value);
      }
      if (dtype.isInteger() || dtype == DType.BOOL) {
        values[k] = value < 0 ? Math.ceil(value) : Math.floor(value);
      } else {
        boolean rare = (h >>> 3) % 1000 < Integer.parseInt(mode.substring(1));
        values[k] = rare ? SPECIAL[(int) ((h >>> 20) % 8)] : value;
      }
      if (dtype == DType.BOOL) {
        values[k] = values[k] % 2 == 1 ? 1 : 0;
      }
    }
    return dtype.isComplex()
        ? Complex128Buffer.wrap(values, shape).astype(dtype)
        : Float64Buffer.wrap(values, shape).astype(dtype);
  }
}
