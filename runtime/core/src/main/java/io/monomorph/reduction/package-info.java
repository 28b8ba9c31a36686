/**
 * Reductions made of universal functions, as NumPy's are: means, variances, places of extremes,
 * order statistics, and those that pass over NaN.
 */
@NullMarked
package io.monomorph.reduction;

import org.jspecify.annotations.NullMarked;
