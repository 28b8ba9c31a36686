/** The same work in other libraries of Java; the profile {@code bench-peers} compiles it. */
@NullMarked
package io.monomorph.bench.peers;

import org.jspecify.annotations.NullMarked;
