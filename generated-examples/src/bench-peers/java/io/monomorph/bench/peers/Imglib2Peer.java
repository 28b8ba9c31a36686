package io.monomorph.bench.peers;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.view.Views;

/** ImgLib2. */
final class Imglib2Peer implements Peer {
  private final Img<DoubleType> a;
  private final Img<DoubleType> b;
  private final Img<DoubleType> out;
  private final RandomAccessibleInterval<DoubleType> transposed;
  private final Img<DoubleType> square;
  private final Img<DoubleType> squareOut;

  Imglib2Peer(double[] a, double[] b) {
    this.a = ArrayImgs.doubles(a, a.length);
    this.b = ArrayImgs.doubles(b, b.length);
    this.out = ArrayImgs.doubles(a.length);
    int side = Peer.side(a.length);
    this.transposed = Views.permute(ArrayImgs.doubles(a, side, side), 0, 1);
    this.square = ArrayImgs.doubles(b, side, side);
    this.squareOut = ArrayImgs.doubles(side, side);
  }

  @Override
  public Object add() {
    LoopBuilder.setImages(a, b, out).forEachPixel((x, y, z) -> z.set(x.get() + y.get()));
    return out;
  }

  @Override
  public Object multiply() {
    LoopBuilder.setImages(a, b, out).forEachPixel((x, y, z) -> z.set(x.get() * y.get()));
    return out;
  }

  @Override
  public Object exp() {
    LoopBuilder.setImages(a, out).forEachPixel((x, z) -> z.set(Math.exp(x.get())));
    return out;
  }

  @Override
  public double sum() {
    double sum = 0;
    for (DoubleType element : a) {
      sum += element.get();
    }
    return sum;
  }

  @Override
  public double max() {
    double max = Double.NEGATIVE_INFINITY;
    for (DoubleType element : a) {
      max = Math.max(max, element.get());
    }
    return max;
  }

  @Override
  public Object addTransposed() {
    LoopBuilder.setImages(transposed, square, squareOut)
        .forEachPixel((x, y, z) -> z.set(x.get() + y.get()));
    return squareOut;
  }
}
