/** What this module finds as services of its own, and what is faster with a class of its own. */
@NullMarked
package io.monomorph.service;

import org.jspecify.annotations.NullMarked;
