/**
 * What the system sees: a JVM per map and collector, watched while its map fills, empties and
 * idles.
 */
@NullMarked
package dev.residue.bench.process;

import org.jspecify.annotations.NullMarked;
