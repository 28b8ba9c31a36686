package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that tells whether a core can only be read: {@code static boolean
 * isReadOnly(Core core)}. It is asked when a core is wrapped; if it says so, the buffer and its
 * views are read-only, and a write is refused before it reaches the core. {@link
 * BufferBackend#readOnly} says it for all cores of a backend.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ReadOnly {}
