/** What a library author writes: the declaration of a storage backend, and of a ufunc. */
@NullMarked
package io.monomorph.annotation;

import org.jspecify.annotations.NullMarked;
