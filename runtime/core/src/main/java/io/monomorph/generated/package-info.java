/**
 * What generated code uses, and nobody else needs. It is public only because generated classes are
 * in packages of their own: it changes together with the annotation processor, and code that is
 * written by hand has no reason to call it.
 */
@NullMarked
package io.monomorph.generated;

import org.jspecify.annotations.NullMarked;
