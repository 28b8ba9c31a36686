/** Moving elements between operands of any backend, dtype and layout. */
@NullMarked
package io.monomorph.data;

import org.jspecify.annotations.NullMarked;
