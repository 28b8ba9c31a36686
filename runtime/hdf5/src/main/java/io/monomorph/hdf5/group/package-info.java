/** The links of groups. */
@NullMarked
package io.monomorph.hdf5.group;

import org.jspecify.annotations.NullMarked;
