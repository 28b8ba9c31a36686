/**
 * Elementary functions over blocks of elements, in a form that the JIT compiler vectorises by
 * itself: loops without branches over arrays of the thread. They are as fast as vectors, or nearly,
 * on JVMs that are started without any option.
 */
@NullMarked
package io.monomorph.blockwise;

import org.jspecify.annotations.NullMarked;
