package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that tells in which memory the elements of a core are: {@code static
 * MemorySegment memory(Core core)}. With it an assignment sees that two cores, or a core and a Java
 * array, share memory, and copies first what it would otherwise overwrite before it is read. Cores
 * that never share memory with others do not need it: one core is always known again.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Occupies {}
