package io.monomorph.hdf5.storage;

/**
 * An object that was found.
 *
 * @param file the file in which it is, which external links may have changed
 * @param address the address of its header
 */
public record Located(OpenFile file, long address) {}
