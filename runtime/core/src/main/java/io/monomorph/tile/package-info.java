/** Storage in tiles: which ones an operation needs, in which order, and what it keeps of them. */
@NullMarked
package io.monomorph.tile;

import org.jspecify.annotations.NullMarked;
