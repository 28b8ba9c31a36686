/** Names and numbers in messages. */
@NullMarked
package io.monomorph.message;

import org.jspecify.annotations.NullMarked;
