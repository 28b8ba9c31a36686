/** A backend for storage in chunks: a directory with a file for each chunk of an array. */
@NullMarked
package io.monomorph.examples.chunks;

import org.jspecify.annotations.NullMarked;
