/** Functions that backends compute in their own way: what is asked for, and what comes back. */
@NullMarked
package io.monomorph.override;

import org.jspecify.annotations.NullMarked;
