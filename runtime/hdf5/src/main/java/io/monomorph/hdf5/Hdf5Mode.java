package io.monomorph.hdf5;

/** What a file is opened for. The letters are those of h5py. */
public enum Hdf5Mode {
  /** To be read, {@code r}. It has to exist. */
  READ,

  /** To be read and written, {@code r+}. It has to exist. */
  READ_WRITE,

  /** A new file, {@code w-} or {@code x}. It must not exist. */
  CREATE,

  /** A new file, in the place of one that may exist, {@code w}. */
  REPLACE,

  /** To be read and written, {@code a}; a new file if there is none. */
  WRITE_OR_CREATE
}
