/** Lending memory: what PEP 3118 calls the buffer protocol. */
@NullMarked
package io.monomorph.exchange;

import org.jspecify.annotations.NullMarked;
