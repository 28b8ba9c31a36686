package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that returns the memory of the elements of a core: {@code static MemorySegment
 * memory(Core core)}. With it an assignment detects that two cores, or a core and a Java array,
 * share memory, and copies a source first that it would otherwise overwrite before reading it.
 * Cores that never share memory with others do not need it, because a core is recognized as itself.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Occupies {}
