/**
 * Loops of the built-in ufuncs over vectors, for JVMs that are started with {@code --add-modules
 * jdk.incubator.vector}. They give the results of the plain loops, but for functions such as {@code
 * exp}, whose last bits may differ.
 */
@NullMarked
package io.monomorph.vector;

import org.jspecify.annotations.NullMarked;
