package io.monomorph.hdf5.header;

/** Bytes that are written over others, at an address. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Patch(long address, byte[] bytes) {}
