package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that releases what a core holds: {@code static void close(Core core)}. The
 * buffers of this backend are then {@link AutoCloseable}. A buffer and all its views are closed
 * together: the method is called once for them, and afterwards operations on whole buffers are
 * refused. Reading and writing single elements is not checked, for the sake of speed; there the
 * core itself should refuse. The method should bear a second call, because the same core may have
 * been wrapped twice.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Closes {}
