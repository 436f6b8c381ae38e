/** Tapes and the timed workloads. */
@NullMarked
package dev.residue.bench.workload;

import org.jspecify.annotations.NullMarked;
