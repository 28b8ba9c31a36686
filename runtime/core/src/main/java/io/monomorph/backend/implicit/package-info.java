/** The backend over elements that are computed when they are read. */
@NullMarked
package io.monomorph.backend.implicit;

import org.jspecify.annotations.NullMarked;
