package io.monomorph.expression;

import io.monomorph.Buffers;
import io.monomorph.Expression;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes random calls twice, on buffers step by step and on expressions, and keeps what both give.
 */
final class RandomExpressions {
  private static final List<UniversalFunction> UFUNCS = ufuncs();
  private static final BackendProvider CELLS = new CellsBufferProvider();
  private static final DType[] DTYPES = DType.values();
  private static final double MOST_ELEMENTS = 1 << 22;
  private static final Object[] NUMBERS = {0, 1, -1, 2, 3, 0.5, -2.25, true, 100};

  /** A value in both forms; an operand that is a number is only itself. */
  record Pair(NdBuffer eager, Expression lazy) {}

  private final Random random;
  private final boolean stored;
  private final long[] shape;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<NdBuffer> leaves = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  RandomExpressions(long seed) {
    random = new Random(seed);
    stored = random.nextInt(4) == 0;
    int rank = random.nextInt(4);
    shape = new long[rank];
    boolean large = rank > 0 && random.nextInt(8) == 0;
    for (int k = 0; k < rank; k++) {
      shape[k] = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(k == 0 && large ? 3000 : 7);
    }
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      NdBuffer leaf = leaf();
      leaves.add(leaf);
      pairs.add(new Pair(leaf, leaf.lazy()));
      text.append(
          "%s %s %s;"
              .formatted(leaf.dtype(), Shapes.str(leaf.shape()), Shapes.str(leaf.strides())));
    }
  }

  private static List<UniversalFunction> ufuncs() {
    List<UniversalFunction> all = new ArrayList<>();
    for (Field field : Ufuncs.class.getFields()) {
      try {
        if (Modifier.isStatic(field.getModifiers())
            && field.get(null) instanceof UniversalFunction function) {
          all.add(function);
        }
      } catch (IllegalAccessException unreadable) {
        throw new AssertionError(unreadable);
      }
    }
    return all;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A buffer whose shape can be broadcast to that of all, lying in memory in some way. */
  private NdBuffer leaf() {
    int drop = random.nextInt(4) == 0 ? random.nextInt(shape.length + 1) : 0;
    long[] own = Arrays.copyOfRange(shape, drop, shape.length);
    long[] stored = own.clone();
    long[] step = new long[own.length];
    StringBuilder index = new StringBuilder();
    for (int k = 0; k < own.length; k++) {
      if (random.nextInt(5) == 0) {
        own[k] = 1;
      }
      step[k] = new long[] {1, 1, 1, -1, 2}[random.nextInt(5)];
      stored[k] = own[k] * Math.abs(step[k]);
      index.append(k == 0 ? "" : ", ").append("::").append(step[k]);
    }
    DType dtype = DTYPES[random.nextInt(DTYPES.length)];
    NdBuffer whole = buffer(dtype, random.nextInt(3) == 0 ? Order.F : Order.C, stored);
    whole.assign(values(dtype, stored));
    NdBuffer part = own.length == 0 ? whole : whole.get(index.toString());
    return random.nextInt(6) == 0 ? part.broadcastTo(shape) : part;
  }

  private NdBuffer buffer(DType dtype, Order order, long... of) {
    return stored
        ? Buffers.with().backend(CELLS).order(order).zeros(dtype, of)
        : Buffers.zeros(dtype, order, of);
  }

  private NdBuffer values(DType dtype, long... of) {
    double[] all = new double[(int) Shapes.size(of)];
    for (int k = 0; k < all.length; k++) {
      all[k] =
          switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> dtype.isInteger() ? 1 : Double.NaN;
            case 2 -> dtype.isInteger() ? 5 : Double.POSITIVE_INFINITY;
            case 3 -> dtype.isInteger() ? 100 : -0.0;
            default -> dtype.isUnsigned() ? random.nextInt(200) : random.nextGaussian() * 20;
          };
    }
    return Buffers.wrap(DType.FLOAT64, all, of).astype(dtype);
  }

  /** Adds a random step; says whether it could be made. */
  boolean step() {
    Pair of = one(pairs);
    try {
      Pair next =
          switch (random.nextInt(10)) {
            case 0 -> cast(of);
            case 1 -> view(of);
            case 2 -> reduce(of);
            default -> call(of);
          };
      if (next != null) {
        pairs.add(next);
      }
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  private Pair cast(Pair of) {
    DType dtype = DTYPES[random.nextInt(DTYPES.length)];
    text.append(" astype ").append(dtype);
    return new Pair(of.eager().astype(dtype), of.lazy().astype(dtype));
  }

  private Pair view(Pair of) {
    int rank = of.eager().rank();
    return switch (random.nextInt(4)) {
      case 0 -> {
        text.append(" transpose");
        yield new Pair(of.eager().transpose(), of.lazy().transpose());
      }
      case 1 -> {
        text.append(" ravel");
        yield new Pair(of.eager().reshape(-1), of.lazy().reshape(-1));
      }
      case 2 -> {
        if (rank == 0) {
          yield new Pair(of.eager().expandDims(0), of.lazy().expandDims(0));
        }
        String index = one(List.of("::-1", "...,::2", "1:", "...,:-1", "0", "None"));
        text.append(" get ").append(index);
        yield new Pair(of.eager().get(index), of.lazy().get(index));
      }
      default -> {
        text.append(" broadcast");
        yield new Pair(of.eager().broadcastTo(shape), of.lazy().broadcastTo(shape));
      }
    };
  }

  private Pair reduce(Pair of) {
    int rank = of.eager().rank();
    int[] axes =
        rank == 0 || random.nextInt(3) == 0 ? new int[0] : new int[] {random.nextInt(rank)};
    text.append(" reduce ").append(Arrays.toString(axes));
    NdBuffer a = of.eager();
    Expression e = of.lazy();
    return switch (random.nextInt(8)) {
      case 0 -> new Pair(a.sum(axes), e.sum(axes));
      case 1 -> new Pair(a.mean(axes), e.mean(axes));
      case 2 -> new Pair(a.std(axes), e.std(axes));
      case 3 -> new Pair(a.max(axes), e.max(axes));
      case 4 -> new Pair(a.argmin(axes), e.argmin(axes));
      case 5 -> new Pair(a.cumsum(axes), e.cumsum(axes));
      case 6 -> new Pair(a.median(axes), e.median(axes));
      default ->
          new Pair(
              Reductions.SUM.keepDims().apply(a, axes), Reductions.SUM.keepDims().lazy(e, axes));
    };
  }

  private Pair call(Pair first) {
    UniversalFunction function = one(UFUNCS);
    Object[] eager = new Object[function.inputs()];
    Object[] lazy = new Object[eager.length];
    text.append(' ').append(function.name());
    for (int k = 0; k < eager.length; k++) {
      if (k > 0 && random.nextInt(4) == 0) {
        eager[k] = NUMBERS[random.nextInt(NUMBERS.length)];
        lazy[k] = eager[k];
        text.append(' ').append(eager[k]);
      } else {
        Pair input = k == 0 ? first : one(pairs);
        eager[k] = input.eager();
        lazy[k] = random.nextInt(6) == 0 ? input.eager() : input.lazy();
      }
    }
    if (isHuge(eager)) {
      throw new IllegalArgumentException("more elements than a test should have");
    }
    RuntimeException refused = null;
    NdBuffer[] results = {};
    try {
      results = function.applyAll(eager);
    } catch (RuntimeException exception) {
      refused = exception;
    }
    Expression[] expressions;
    try {
      expressions = function.lazyAll(lazy);
      if (refused != null) {
        // What elements do not do is only found when they are computed.
        Expression.evalAll(expressions);
      }
    } catch (RuntimeException exception) {
      if (refused == null || !exception.toString().equals(refused.toString())) {
        throw new AssertionError(this + ": eager " + refused + ", lazy", exception);
      }
      throw exception;
    }
    if (refused != null) {
      throw new AssertionError(this + ": only buffers refuse", refused);
    }
    int which = random.nextInt(expressions.length);
    return new Pair(results[which], expressions[which]);
  }

  /** Whether operands of shapes that do not look alike would be broadcast to all memory. */
  private static boolean isHuge(Object[] inputs) {
    double size = 1;
    int rank = 0;
    for (Object input : inputs) {
      rank = input instanceof NdBuffer buffer ? Math.max(rank, buffer.rank()) : rank;
    }
    for (int back = 1; back <= rank; back++) {
      long extent = 1;
      for (Object input : inputs) {
        if (input instanceof NdBuffer buffer && buffer.rank() >= back) {
          extent = Math.max(extent, buffer.shape()[buffer.rank() - back]);
        }
      }
      size *= extent;
    }
    return size > MOST_ELEMENTS;
  }

  Pair last() {
    return pairs.get(pairs.size() - 1);
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<NdBuffer> leaves() {
    return leaves;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
