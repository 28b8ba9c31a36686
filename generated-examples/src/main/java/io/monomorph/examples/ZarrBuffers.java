package io.monomorph.examples;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.bytes.Bytes;
import io.monomorph.bytes.BytesFactory;
import io.monomorph.bytes.HostMemory;
import io.monomorph.bytes.NdFactory;
import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.Prototypes;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.hdf5.Hdf5Dataset;
import io.monomorph.hdf5.Hdf5File;
import io.monomorph.hdf5.Hdf5Mode;
import io.monomorph.index.Index;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** The classes of {@code zarr.abc.buffer} one after the other, each method by what it is here. */
public final class ZarrBuffers {
  private ZarrBuffers() {}

  /** Prints what each method gives. Its argument is a folder for a file. */
  public static void main(String[] args) throws IOException {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("zarr");
    buffer();
    ndBuffer();
    prototype();
    storage(folder);
  }

  /** Buffer: a flat contiguous memory block. */
  @SuppressWarnings("ReferenceEquality") // whether it is the same object is what is shown
  private static void buffer() throws IOException {
    System.out.println("Buffer");
    byte[] array = {1, 2, 3, 4, 5, 6};

    // from_bytes, from_array_like: the name says that the array is shared.
    Bytes bytes = Bytes.wrap(array);
    Bytes copy = Bytes.copyOf(array);
    bytes.set(0, 200);
    System.out.println("wrap shares:      " + (array[0] & 0xFF));
    System.out.println("copyOf does not:  " + copy.get(0));

    // from_array_like wants one axis, contiguous, bytes; here all three are looked at.
    NdBuffer ramp = Buffers.arange(DType.UINT8, 8);
    System.out.println("an array of bytes " + Bytes.wrap(ramp));
    for (NdBuffer wrong : List.of(ramp.reshape(2, 4), Int16Buffer.of(1, 2), ramp.get("::2"))) {
      System.out.println("refused:          " + refusal(() -> Bytes.wrap(wrong)));
    }

    // from_buffer copies only where the memory is of another kind.
    Bytes outside = HostMemory.NATIVE.convert(bytes);
    System.out.println("to native memory: " + outside + ", equal " + outside.equals(bytes));
    System.out.println("and once more:    " + (HostMemory.NATIVE.convert(outside) == outside));

    // to_bytes copies, as_numpy_array, as_array_like and as_buffer_like do not.
    System.out.println("to_bytes:         " + Arrays.toString(bytes.toArray()));
    NdBuffer numbers = bytes.asBuffer();
    ByteBuffer nio = bytes.asByteBuffer();
    bytes.slice(4).assign(0);
    System.out.println("as_numpy_array:   " + numbers);
    System.out.println("as_buffer_like:   " + nio.get(3) + ", " + nio.get(5));

    // buf[2:-1], buf[2:-1] = ..., len, +, combine, ==
    Bytes part = bytes.slice(2, -1);
    part.assign(Bytes.wrap(new byte[] {7, 8, 9}));
    System.out.println("buf[2:-1]:        " + part + " in " + bytes);
    System.out.println("buf[::2]:         " + refusal(() -> bytes.slice(Index.every(2))));
    System.out.println("buf[3]:           " + refusal(() -> bytes.slice(Index.at(3))));
    System.out.println("len:              " + bytes.size() + ", " + Bytes.empty().size());
    System.out.println("+:                " + part.plus(outside.slice(0, 2)));
    System.out.println("combine:          " + part.combine(List.of(part, part)).size() + " bytes");
    System.out.println("from a stream:    " + Bytes.readAll(new ByteArrayInputStream(array)));
  }

  /** NDBuffer: an n-dimensional memory block, which is any buffer of this library. */
  private static void ndBuffer() {
    System.out.println();
    System.out.println("NDBuffer");

    // create(shape=(2, 3), dtype="int16", order="F", fill_value=-1)
    NdBuffer filled = Buffers.with().order(Order.F).full(DType.INT16, -1, 2, 3);
    System.out.println("create:           " + filled.repr());
    System.out.println("in F order:       " + filled.isFContiguous());
    NdBuffer empty = Buffers.empty(DType.FLOAT32, 4, 5);
    System.out.println("empty:            " + empty.describe());

    // from_numpy_array, from_ndarray_like; as_numpy_array is the buffer itself.
    NdBuffer table = Buffers.fromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
    System.out.println("from an array:    " + table.repr());

    // as_scalar: here of any number of axes.
    System.out.println("as_scalar:        " + Float64Buffer.of(1.5).reshape(1, 1).item());
    System.out.println("of more:          " + refusal(table::item));

    // dtype, shape, byteorder
    ByteBuffer big = ByteBuffer.allocate(4); // big-endian, as all that are new
    String order = Buffers.fromBuffer(DType.INT16, big).byteOrder().toString();
    System.out.println("byteorder:        " + order + " of a new ByteBuffer");

    // reshape, squeeze, astype, transpose: views but for astype
    System.out.println("reshape(-1):      " + table.reshape(-1));
    System.out.println(
        "squeeze:          " + Arrays.toString(table.reshape(1, 6, 1).squeeze(0).shape()));
    System.out.println("astype:           " + table.astype(DType.UINT8).repr());
    System.out.println("transpose:        " + Arrays.toString(table.transpose().shape()));

    // nd[0, 0] is a buffer too, and a view.
    table.get("0, 0").assign(-0.0);
    System.out.println("nd[0, 0] = -0.0:  " + table.get("0"));

    // fill, copy, all_equal
    NdBuffer copy = table.copy();
    table.assign(-0.0);
    System.out.println("fill, copy:       " + copy.get("1") + " is still there");
    System.out.println("all_equal(-0.0):  " + table.allEqual(-0.0));
    System.out.println("all_equal(0.0):   " + table.allEqual(0.0) + ", the sign counts");
    System.out.println("all_equal(0):     " + table.allEqual(0));
    table.assign(Double.NaN);
    System.out.println("all_equal(nan):   " + table.allEqual(Double.NaN));
    System.out.println("equal_nan=False:  " + table.allEqual(Double.NaN, false));
  }

  /** BufferPrototype: which class of bytes, and which of buffers. */
  private static void prototype() throws IOException {
    System.out.println();
    System.out.println("BufferPrototype");
    System.out.println("default:          " + Prototypes.current());

    // It can be sent to another process.
    Prototype own = new Prototype(HostMemory.NATIVE, NdFactory.backend("heap"));
    Object received = throughStreams(own);
    System.out.println("pickled:          " + received + ", equal " + received.equals(own));

    // A name in a configuration; unknown ones are told what there is.
    Prototypes.register("mixed", own, "mixed.v1");
    System.out.println("there are:        " + Prototypes.names());
    System.out.println("by an alias:      " + Prototypes.named("mixed.v1"));
    System.out.println("unknown:          " + refusal(() -> Prototypes.named("gpu")));

    // For a scope, in one thread.
    Prototypes.where(own)
        .run(() -> System.out.println("in a scope:       " + Prototypes.current()));
    System.out.println("behind it:        " + Prototypes.current());
  }

  private static Object throughStreams(Object object) throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  /** What it is for: codecs and stores decode to where the prototype says. */
  private static void storage(Path folder) throws IOException {
    System.out.println();
    System.out.println("Storage");
    Path path = folder.resolve("numbers.h5");
    NdBuffer numbers = Buffers.arange(10_000).reshape(100, 100);
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root()
          .newDataset("numbers", DType.INT64, 100, 100)
          .chunks(50, 50)
          .deflate(4)
          .create()
          .buffer()
          .assign(numbers);
    }
    for (String name : List.of("host", "native")) {
      try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ, Prototypes.named(name))) {
        Hdf5Dataset dataset = file.dataset("numbers");
        NdBuffer read = dataset.read(":2, :3");
        System.out.println("read to " + name + ": " + read.describe());
        System.out.println(read);
      }
    }

    // The codec "bytes" of zarr: elements in a byte order to bytes, and back.
    Bytes encoded = Bytes.copyOf(numbers.get("0, 1:3"), ByteOrder.BIG_ENDIAN);
    System.out.println("encoded:          " + encoded);
    BytesFactory memory = Prototypes.NATIVE.bytes();
    NdBuffer decoded = memory.convert(encoded).asBuffer(DType.INT64, ByteOrder.BIG_ENDIAN);
    System.out.println("decoded:          " + decoded);
  }

  private static String refusal(Runnable call) {
    try {
      call.run();
      return "not refused";
    } catch (IllegalArgumentException | NoSuchElementException e) {
      return wrapped(String.valueOf(e.getMessage()));
    }
  }

  /** A long message on several lines. */
  private static String wrapped(String message) {
    return message.replaceAll("(.{70}\\S*) ", "$1\n" + " ".repeat(18));
  }
}
