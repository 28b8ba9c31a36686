/** The rules that a declaration must keep, and what is said about one that does not. */
@NullMarked
package io.monomorph.processor.validate;

import org.jspecify.annotations.NullMarked;
