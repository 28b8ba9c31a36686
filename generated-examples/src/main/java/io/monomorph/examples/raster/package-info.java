/** A backend over images, as a third party would write it. */
@NullMarked
package io.monomorph.examples.raster;

import org.jspecify.annotations.NullMarked;
