package io.monomorph.image;

import io.monomorph.ProgressListener;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOWriteProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener how many pixels have been read or written. Native code may be in between, so
 * that what the listener throws is kept, and thrown when the work has been stopped.
 */
final class Progress implements IIOReadProgressListener, IIOWriteProgressListener {
  private final @Nullable ProgressListener listener;
  private final long pixels;
  private final Runnable stop;
  private @Nullable RuntimeException thrown;
  private long told = -1;

  /**
   * @param stop stops the work
   */
  Progress(@Nullable ProgressListener listener, long pixels, Runnable stop) {
    this.listener = listener;
    this.pixels = pixels;
    this.stop = stop;
  }

  /** Whether the listener has thrown an exception. */
  boolean isStopped() {
    return thrown != null;
  }

  void begin() {
    tell(0);
    check();
  }

  /** Tells that all is done. */
  void end() {
    check();
    tell(pixels);
    check();
  }

  /** Throws what the listener has thrown. */
  void check() {
    if (thrown != null) {
      throw thrown;
    }
  }

  private void tell(long done) {
    if (listener == null || thrown != null || done <= told) {
      return;
    }
    told = done;
    try {
      listener.update(done, pixels);
    } catch (RuntimeException e) {
      thrown = e;
      stop.run();
    }
  }

  private void percent(float done) {
    tell((long) (pixels * Math.min(Math.max(done, 0f), 100f) / 100));
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    percent(percentageDone);
  }

  @Override
  public void imageProgress(ImageWriter source, float percentageDone) {
    percent(percentageDone);
  }

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}

  @Override
  public void imageStarted(ImageWriter source, int imageIndex) {}

  @Override
  public void imageComplete(ImageWriter source) {}

  @Override
  public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageWriter source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageWriter source) {}

  @Override
  public void writeAborted(ImageWriter source) {}
}
