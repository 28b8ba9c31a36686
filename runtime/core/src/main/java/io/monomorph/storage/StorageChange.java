package io.monomorph.storage;

/**
 * What listeners are told: storage has been given other memory. Buffers of the old generation are
 * stale; {@link ComponentStorage#buffer()} gives one of the new generation.
 *
 * @param storage what has changed
 * @param oldGeneration the number of the generation that has ended
 * @param newGeneration the number of the one that has begun
 * @see ChangeListener
 */
public record StorageChange(ComponentStorage<?> storage, long oldGeneration, long newGeneration) {}
