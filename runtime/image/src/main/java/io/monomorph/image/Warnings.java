package io.monomorph.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** What a reader warns of: some of it means that pixels are made up. */
final class Warnings implements IIOReadWarningListener {
  /**
   * What readers of JPEG and GIF say when they go on without the pixels. Bytes between the parts of
   * a file, profiles that cannot be used and the like harm nobody.
   */
  private static final List<String> LOSSES =
      List.of("remature end", "Corrupt JPEG data: bad", "Out-of-sequence code");

  private final List<String> all = new ArrayList<>();

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    all.add(warning);
  }

  /**
   * Refuses an image that is not what its file was meant to hold.
   *
   * @throws IOException if a warning says so
   */
  void check() throws IOException {
    for (String warning : all) {
      if (LOSSES.stream().anyMatch(warning::contains)) {
        throw new IOException(warning);
      }
    }
  }
}
