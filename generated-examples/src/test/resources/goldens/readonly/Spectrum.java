package demo;

/** What a detector has counted. */
final class Spectrum {
  final short[] counts = {3, 1, 2};
}
