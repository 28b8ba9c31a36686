/** Java as text: types, pieces of code and classes, and the file that imports what they name. */
@NullMarked
package io.monomorph.processor.source;

import org.jspecify.annotations.NullMarked;
