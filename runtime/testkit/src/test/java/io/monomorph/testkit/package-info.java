@NullMarked
package io.monomorph.testkit;

import org.jspecify.annotations.NullMarked;
