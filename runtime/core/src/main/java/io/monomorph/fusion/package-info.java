/** Loops that do several steps for each element, assembled while a program runs. */
@NullMarked
package io.monomorph.fusion;

import org.jspecify.annotations.NullMarked;
