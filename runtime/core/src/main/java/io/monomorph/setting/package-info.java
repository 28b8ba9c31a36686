/** The settings of one call of a function, and which of them count in which form. */
@NullMarked
package io.monomorph.setting;

import org.jspecify.annotations.NullMarked;
