package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that returns the shape of the tiles in which a core keeps its elements: {@code
 * static long[] tiles(Core core)}, for a file in chunks the shape of a chunk. The first tile begins
 * at element 0 of each axis; the last ones may reach past the end of the core. It may return null
 * for a core that is not in tiles.
 *
 * <p>Operations on whole buffers then go through the core tile by tile, and ask for a tile as one
 * region, once for each operation as far as memory allows. The method needs {@link LoadsRegion}
 * beside it. Without it any region is as good as another one.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Tiles {}
