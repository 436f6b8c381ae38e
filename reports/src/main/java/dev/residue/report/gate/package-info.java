/** What of a run's results may fail a build. */
@NullMarked
package dev.residue.report.gate;

import org.jspecify.annotations.NullMarked;
