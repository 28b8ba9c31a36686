/** The backend over buffers that hold components. */
@NullMarked
package io.monomorph.backend.component;

import org.jspecify.annotations.NullMarked;
