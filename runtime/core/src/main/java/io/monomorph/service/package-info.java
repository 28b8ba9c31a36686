/** What this module finds as services of its own. */
@NullMarked
package io.monomorph.service;

import org.jspecify.annotations.NullMarked;
