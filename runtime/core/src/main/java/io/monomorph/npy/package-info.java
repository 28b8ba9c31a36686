/** Arrays in files of NumPy's formats: {@code .npy} and {@code .npz}. */
@NullMarked
package io.monomorph.npy;

import org.jspecify.annotations.NullMarked;
