/** The functions of one element behind the universal functions, declared once for each carrier. */
@NullMarked
package io.monomorph.function;

import org.jspecify.annotations.NullMarked;
