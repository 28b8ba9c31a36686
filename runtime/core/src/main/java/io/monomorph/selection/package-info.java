/** What indices select: parsing, resolving, and moving the elements that arrays and masks pick. */
@NullMarked
package io.monomorph.selection;

import org.jspecify.annotations.NullMarked;
