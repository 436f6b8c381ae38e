/** How long is the name of a map? */
@NullMarked
package dev.residue.bench.toy;

import org.jspecify.annotations.NullMarked;
