/** A backend that computes some functions in its own way: elements that are stored as runs. */
@NullMarked
package io.monomorph.examples.runs;

import org.jspecify.annotations.NullMarked;
