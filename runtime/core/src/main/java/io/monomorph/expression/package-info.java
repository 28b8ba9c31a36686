/**
 * Results that are computed when they are read: graphs of calls, and the block machine that runs
 * them.
 */
@NullMarked
package io.monomorph.expression;

import org.jspecify.annotations.NullMarked;
