/**
 * Tests for authors of storage backends.
 *
 * <p>{@link io.monomorph.testkit.BackendContract} is to be extended by a test class for each
 * backend.
 */
@NullMarked
package io.monomorph.testkit;

import org.jspecify.annotations.NullMarked;
