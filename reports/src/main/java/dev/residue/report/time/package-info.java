/** The pages on time: tables, forks and curves of a workload. */
@NullMarked
package dev.residue.report.time;

import org.jspecify.annotations.NullMarked;
