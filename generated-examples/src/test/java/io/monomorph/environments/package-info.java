/** The processor in compilers and builds as users have them: other processes, real files. */
@NullMarked
package io.monomorph.environments;

import org.jspecify.annotations.NullMarked;
