package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that releases what a core holds: {@code static void close(Core core)}. The
 * buffers of this backend are then {@link AutoCloseable}. A core is closed once, whichever of its
 * buffers and views is closed first.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Closes {}
