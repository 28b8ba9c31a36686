package io.monomorph.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** What a reader warns of: some of it means that pixels are made up. */
final class Warnings implements IIOReadWarningListener {
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
  void check(String format) throws IOException {
    for (String warning : all) {
      if ("JPEG".equals(format) && isLoss(warning)) {
        throw new IOException(warning);
      }
    }
  }

  /** Bytes between the parts of a JPEG file, profiles that cannot be used and so on harm nobody. */
  private static boolean isLoss(String warning) {
    return warning.contains("remature end") || warning.contains("Corrupt JPEG data: bad")
        || warning.contains("Corrupt JPEG data: premature");
  }
}
