package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that returns the shape of a core or of a resolvable type: {@code static long[]
 * shape(Core core)}, in C order from element 0; or {@code static Layout shape(Core core)}, with any
 * strides and offset. Without it a core is wrapped as one-dimensional.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Shape {}
