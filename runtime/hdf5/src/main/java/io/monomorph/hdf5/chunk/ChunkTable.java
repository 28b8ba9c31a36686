package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.FormatException;
import java.util.Arrays;

/** Where each chunk of a dataset is stored, by its number in the grid. */
public final class ChunkTable {
  private final long[] numbers;
  private final long[] addresses;
  private final int[] sizes;
  private final int[] masks;

  private ChunkTable(Builder from) {
    numbers = Arrays.copyOf(from.numbers, from.count);
    addresses = Arrays.copyOf(from.addresses, from.count);
    sizes = Arrays.copyOf(from.sizes, from.count);
    masks = Arrays.copyOf(from.masks, from.count);
  }

  /** How many chunks are stored. */
  public int size() {
    return numbers.length;
  }

  /** The entry of a chunk, or a negative number if it is not stored. */
  public int find(long number) {
    int count = numbers.length;
    if (number < count && numbers[(int) number] == number) {
      return (int) number;
    }
    return Arrays.binarySearch(numbers, number);
  }

  /** The number of the chunk of an entry. */
  public long number(int entry) {
    return numbers[entry];
  }

  /** The address of an entry. */
  public long address(int entry) {
    return addresses[entry];
  }

  /** The stored bytes of an entry. */
  public int bytes(int entry) {
    return sizes[entry];
  }

  /** The filters that an entry has skipped. */
  public int mask(int entry) {
    return masks[entry];
  }

  /** Whether no two chunks have bytes in common. */
  public boolean isApart() {
    long[] ends = new long[numbers.length];
    long[] starts = addresses.clone();
    for (int k = 0; k < ends.length; k++) {
      ends[k] = addresses[k] + sizes[k];
    }
    Arrays.sort(starts);
    Arrays.sort(ends);
    // Sorted alike, each has to end before the next begins.
    for (int k = 1; k < ends.length; k++) {
      if (ends[k - 1] > starts[k]) {
        return false;
      }
    }
    return true;
  }

  /** Collects entries in any order. */
  public static final class Builder implements ChunkSink {
    private final ChunkGrid grid;
    private long[] numbers = new long[16];
    private long[] addresses = new long[16];
    private int[] sizes = new int[16];
    private int[] masks = new int[16];
    private int count;
    private boolean sorted = true;

    /** Without entries. */
    public Builder(ChunkGrid grid) {
      this.grid = grid;
    }

    @Override
    public void chunk(long[] place, long address, long size, int mask) {
      long number = grid.number(place);
      if (number < 0) {
        return; // outside the dataset, which has shrunk or not yet grown
      }
      if (size < 0 || size > Integer.MAX_VALUE - 64) {
        throw new FormatException("a chunk is stored in " + size + " bytes");
      }
      if (count == numbers.length) {
        grow(2 * count);
      }
      sorted &= count == 0 || numbers[count - 1] < number;
      numbers[count] = number;
      addresses[count] = address;
      sizes[count] = (int) size;
      masks[count++] = mask;
    }

    private void grow(int length) {
      numbers = Arrays.copyOf(numbers, length);
      addresses = Arrays.copyOf(addresses, length);
      sizes = Arrays.copyOf(sizes, length);
      masks = Arrays.copyOf(masks, length);
    }

    /** The table. */
    public ChunkTable build() {
      if (!sorted) {
        sort();
      }
      return new ChunkTable(this);
    }

    private void sort() {
      Integer[] order = new Integer[count];
      Arrays.setAll(order, k -> k);
      Arrays.sort(order, (a, b) -> Long.compare(numbers[a], numbers[b]));
      long[] oldNumbers = numbers.clone();
      long[] oldAddresses = addresses.clone();
      int[] oldSizes = sizes.clone();
      int[] oldMasks = masks.clone();
      for (int k = 0; k < count; k++) {
        numbers[k] = oldNumbers[order[k]];
        addresses[k] = oldAddresses[order[k]];
        sizes[k] = oldSizes[order[k]];
        masks[k] = oldMasks[order[k]];
        if (k > 0 && numbers[k] == numbers[k - 1]) {
          throw new FormatException("the index has chunk " + numbers[k] + " twice");
        }
      }
    }
  }
}
