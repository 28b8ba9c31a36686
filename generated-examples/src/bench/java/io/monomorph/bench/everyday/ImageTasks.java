package io.monomorph.bench.everyday;

import io.monomorph.Expression;
import io.monomorph.Float32Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.util.List;

/** Pictures. */
final class ImageTasks {
  private static final UInt8Buffer WHITE = UInt8Buffer.full(255);
  private static final UInt8Buffer BLACK = UInt8Buffer.zeros();
  private static final Float32Buffer RED = Float32Buffer.full(0.299f);
  private static final Float32Buffer GREEN = Float32Buffer.full(0.587f);
  private static final Float32Buffer BLUE = Float32Buffer.full(0.114f);

  private ImageTasks() {}

  static List<Task> all() {
    return List.of(
        Task.of("gray_by_channels", (a, b, c) -> gray(a), (a, b, c) -> lazyGray(a)),
        Task.of(
            "gray_by_weights",
            (a, b, c) -> a.mul(b).sum(-1),
            (a, b, c) -> a.lazy().mul(b).sum(-1).eval()),
        Task.of(
            "gamma",
            (a, b, c) -> a.div(255.0).pow(1 / 2.2).mul(255).astype(DType.UINT8),
            (a, b, c) -> a.lazy().div(255.0).pow(1 / 2.2).mul(255).astype(DType.UINT8).eval()),
        Task.of("box_blur", (a, b, c) -> blur(a), (a, b, c) -> lazyBlur(a)),
        Task.of(
            "threshold",
            (a, b, c) -> Functions.where(a.gt(128), WHITE, BLACK),
            (a, b, c) -> a.lazy().gt(128).where(WHITE, BLACK).eval()),
        Task.of(
            "normalise_channels",
            (a, b, c) -> a.astype(DType.FLOAT32).div(255).sub(b).div(c),
            (a, b, c) -> a.lazy().astype(DType.FLOAT32).div(255).sub(b).div(c).eval()),
        Task.of(
            "alpha_blend",
            (a, b, c) -> a.mul(c).add(b.mul(Functions.subtract(1, c))),
            (a, b, c) -> a.lazy().mul(c).add(Ufuncs.SUBTRACT.lazy(1, c).mul(b)).eval()),
        Task.of("stretch_contrast", (a, b, c) -> stretch(a), (a, b, c) -> lazyStretch(a)),
        Task.of("sobel_edges", (a, b, c) -> edges(a), (a, b, c) -> lazyEdges(a)));
  }

  private static NdBuffer gray(NdBuffer a) {
    NdBuffer red = a.get("..., 0").mul(RED);
    NdBuffer green = a.get("..., 1").mul(GREEN);
    NdBuffer blue = a.get("..., 2").mul(BLUE);
    return red.add(green).add(blue).astype(DType.UINT8);
  }

  private static NdBuffer lazyGray(NdBuffer a) {
    Expression red = a.get("..., 0").lazy().mul(RED);
    Expression green = a.get("..., 1").lazy().mul(GREEN);
    Expression blue = a.get("..., 2").lazy().mul(BLUE);
    return red.add(green).add(blue).astype(DType.UINT8).eval();
  }

  private static NdBuffer blur(NdBuffer a) {
    return a.get(":-2, :-2")
        .add(a.get(":-2, 1:-1"))
        .add(a.get(":-2, 2:"))
        .add(a.get("1:-1, :-2"))
        .add(a.get("1:-1, 1:-1"))
        .add(a.get("1:-1, 2:"))
        .add(a.get("2:, :-2"))
        .add(a.get("2:, 1:-1"))
        .add(a.get("2:, 2:"))
        .div(9);
  }

  private static NdBuffer lazyBlur(NdBuffer a) {
    return a.get(":-2, :-2")
        .lazy()
        .add(a.get(":-2, 1:-1"))
        .add(a.get(":-2, 2:"))
        .add(a.get("1:-1, :-2"))
        .add(a.get("1:-1, 1:-1"))
        .add(a.get("1:-1, 2:"))
        .add(a.get("2:, :-2"))
        .add(a.get("2:, 1:-1"))
        .add(a.get("2:, 2:"))
        .div(9)
        .eval();
  }

  private static NdBuffer stretch(NdBuffer a) {
    long low = a.min().getLong();
    double range = a.max().getLong() - low;
    return a.sub(low).mul(255 / range).astype(DType.UINT8);
  }

  private static NdBuffer lazyStretch(NdBuffer a) {
    long low = a.min().getLong();
    double range = a.max().getLong() - low;
    return a.lazy().sub(low).mul(255 / range).astype(DType.UINT8).eval();
  }

  private static NdBuffer edges(NdBuffer a) {
    NdBuffer f = a.astype(DType.FLOAT32);
    NdBuffer across = f.get("1:-1, 2:").sub(f.get("1:-1, :-2"));
    NdBuffer down = f.get("2:, 1:-1").sub(f.get(":-2, 1:-1"));
    return across.mul(across).add(down.mul(down)).sqrt();
  }

  private static NdBuffer lazyEdges(NdBuffer a) {
    Expression f = a.lazy().astype(DType.FLOAT32);
    Expression across = f.get("1:-1, 2:").sub(f.get("1:-1, :-2"));
    Expression down = f.get("2:, 1:-1").sub(f.get(":-2, 1:-1"));
    return across.mul(across).add(down.mul(down)).sqrt().eval();
  }
}
