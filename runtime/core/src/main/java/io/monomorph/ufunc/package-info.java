/** What methods with {@code @Ufunc} put results into that they do not return. */
@NullMarked
package io.monomorph.ufunc;

import org.jspecify.annotations.NullMarked;
