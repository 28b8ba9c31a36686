package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that releases what a core holds: {@code static void close(Core core)}. The
 * buffers of this backend are then {@link AutoCloseable}. All buffers over one core are closed
 * together, views and those that were made by wrapping the core again: the method is called once
 * for a core, and afterwards operations on whole buffers are refused, including those on buffers
 * that are made over it later. Reading and writing single elements is not checked, for the sake of
 * speed; there the core itself should refuse.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Closes {}
