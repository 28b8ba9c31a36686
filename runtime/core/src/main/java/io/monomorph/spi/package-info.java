/** What lies between the buffers that people use and the storage that backends declare. */
@NullMarked
package io.monomorph.spi;

import org.jspecify.annotations.NullMarked;
