/** Arrays with a unit: a backend as somebody else would declare it. */
@NullMarked
package io.monomorph.quantity;

import org.jspecify.annotations.NullMarked;
