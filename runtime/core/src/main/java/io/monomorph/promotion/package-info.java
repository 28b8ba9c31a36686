/** The dtypes of single values. */
@NullMarked
package io.monomorph.promotion;

import org.jspecify.annotations.NullMarked;
