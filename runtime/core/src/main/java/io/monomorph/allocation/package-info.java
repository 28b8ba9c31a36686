/** Where new buffers come from. */
@NullMarked
package io.monomorph.allocation;

import org.jspecify.annotations.NullMarked;
