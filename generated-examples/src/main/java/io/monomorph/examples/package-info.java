/** The demo: from an elevation model to a picture. */
@NullMarked
package io.monomorph.examples;

import org.jspecify.annotations.NullMarked;
