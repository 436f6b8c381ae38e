/** How long is the name of a map? */
@NullMarked
package dev.residue.report.toy;

import org.jspecify.annotations.NullMarked;
