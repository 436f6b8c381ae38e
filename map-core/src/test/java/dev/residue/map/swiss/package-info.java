/** Tests of the swiss design. */
@NullMarked
package dev.residue.map.swiss;

import org.jspecify.annotations.NullMarked;
