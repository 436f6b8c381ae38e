/** Constant size: bytes and time of a map whose entries come and go while their number stays. */
@NullMarked
package dev.residue.bench.growth;

import org.jspecify.annotations.NullMarked;
