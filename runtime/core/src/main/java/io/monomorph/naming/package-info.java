/** NumPy's names and codes of dtypes. */
@NullMarked
package io.monomorph.naming;

import org.jspecify.annotations.NullMarked;
