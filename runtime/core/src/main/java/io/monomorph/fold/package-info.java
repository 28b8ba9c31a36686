/** Reductions and accumulations by a ufunc of two inputs. */
@NullMarked
package io.monomorph.fold;

import org.jspecify.annotations.NullMarked;
