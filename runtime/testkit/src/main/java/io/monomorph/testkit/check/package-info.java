/** What the contract of backends checks, and how it explains what it finds. */
@NullMarked
package io.monomorph.testkit.check;

import org.jspecify.annotations.NullMarked;
