/** What was declared, as records that never change, and what is to be generated from it. */
@NullMarked
package io.monomorph.processor.model;

import org.jspecify.annotations.NullMarked;
