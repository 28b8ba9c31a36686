/** What the forms of accessors cost: the same elements, declared in four ways. */
@NullMarked
package io.monomorph.bench.forms;

import org.jspecify.annotations.NullMarked;
