/** Functions of elements that are made of several ufuncs, such as NumPy's isclose and round. */
@NullMarked
package io.monomorph.composite;

import org.jspecify.annotations.NullMarked;
