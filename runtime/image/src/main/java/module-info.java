/**
 * Images as buffers: each type of {@link java.awt.image.BufferedImage} shares its samples with a
 * buffer where they can be shared, and image files are read and written. {@link
 * io.monomorph.image.Images} has all of it; the guide is {@code docs/images.md}.
 */
module io.monomorph.image {
  requires transitive io.monomorph;
  requires transitive java.desktop;
  requires static transitive org.jspecify;

  exports io.monomorph.image;

  provides io.monomorph.spi.BackendProvider with
      io.monomorph.image.ImageBufferProvider;
}
