/** What generated classes, and their members, are called. */
@NullMarked
package io.monomorph.processor.naming;

import org.jspecify.annotations.NullMarked;
