package demo;

import io.monomorph.UInt8Buffer;
import io.monomorph.generated.Lifetime;
import io.monomorph.generated.OverrideTable;
import io.monomorph.generated.Overriding;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import javax.annotation.processing.Generated;

/** A uint8 buffer over a {@link Track}, as {@link TrackBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class TrackUInt8Buffer extends UInt8Buffer implements Overriding, AutoCloseable {
  private static final OverrideTable OVERRIDES = TrackOverrides.TABLE;

  private final Track<?> core;
  private final Lifetime lifetime;

  private TrackUInt8Buffer(Track<?> core, Layout layout, boolean readOnly, Lifetime lifetime) {
    super(layout, readOnly);
    this.core = core;
    this.lifetime = lifetime;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static TrackUInt8Buffer wrap(Track<?> core) {
    return wrap(core, Layout.of(TrackBackend.bytes(core).length));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static TrackUInt8Buffer wrap(Track<?> core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static TrackUInt8Buffer wrap(Track<?> core, Layout layout) {
    return new TrackUInt8Buffer(
        core,
        StorageChecks.within(TrackBackend.bytes(core).length, layout),
        false,
        Lifetime.of(core));
  }

  @Override
  public Track<?> core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return TrackBufferProvider.INSTANCE;
  }

  @Override
  public byte[] array() {
    lifetime.check();
    return TrackBackend.bytes(core);
  }

  @Override
  public TrackUInt8Buffer withLayout(Layout layout, boolean readOnly) {
    return new TrackUInt8Buffer(core, layout, readOnly || isReadOnly(), lifetime);
  }

  @Override
  public void close() {
    lifetime.end(core, () -> TrackBackend.close(core));
  }

  @Override
  public OverrideTable overrides() {
    lifetime.check();
    return OVERRIDES;
  }

  @Override
  public boolean isWhole() {
    return StorageChecks.isWhole(TrackBackend.bytes(core).length, layout);
  }

  @Override
  public int get() {
    return TrackBackend.readUnsigned(core, layout.at());
  }

  @Override
  public int get(int i) {
    return TrackBackend.readUnsigned(core, layout.at(i));
  }

  @Override
  public int get(int i, int j) {
    return TrackBackend.readUnsigned(core, layout.at(i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return TrackBackend.readUnsigned(core, layout.at(i, j, k));
  }

  @Override
  public int get(int... index) {
    return TrackBackend.readUnsigned(core, layout.at(index));
  }

  @Override
  public int get(long i) {
    return TrackBackend.readUnsigned(core, (int) layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return TrackBackend.readUnsigned(core, (int) layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return TrackBackend.readUnsigned(core, (int) layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return TrackBackend.readUnsigned(core, (int) layout.at(index));
  }

  @Override
  public void set(int value) {
    TrackBackend.write(core, writable().at(), Ranges.uint8(value));
  }

  @Override
  public void set(int i, int value) {
    TrackBackend.write(core, writable().at(i), Ranges.uint8(value));
  }

  @Override
  public void set(int i, int j, int value) {
    TrackBackend.write(core, writable().at(i, j), Ranges.uint8(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    TrackBackend.write(core, writable().at(i, j, k), Ranges.uint8(value));
  }

  @Override
  public void set(int[] index, int value) {
    TrackBackend.write(core, writable().at(index), Ranges.uint8(value));
  }

  @Override
  public void set(long i, int value) {
    TrackBackend.write(core, (int) writable().at(i), Ranges.uint8(value));
  }

  @Override
  public void set(long i, long j, int value) {
    TrackBackend.write(core, (int) writable().at(i, j), Ranges.uint8(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    TrackBackend.write(core, (int) writable().at(i, j, k), Ranges.uint8(value));
  }

  @Override
  public void set(long[] index, int value) {
    TrackBackend.write(core, (int) writable().at(index), Ranges.uint8(value));
  }
}
