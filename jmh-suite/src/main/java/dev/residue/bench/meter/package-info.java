/** The footprint meter: bytes reachable from an object, class by class, checked against JOL. */
@NullMarked
package dev.residue.bench.meter;

import org.jspecify.annotations.NullMarked;
