package demo;

/** Bytes that may be signed or not, and a number. */
public final class Track<T> {
  byte[] bytes = new byte[8];
  T label;
}
