/** Ufuncs that update the places an index picks, each as often as it is picked. */
@NullMarked
package io.monomorph.update;

import org.jspecify.annotations.NullMarked;
