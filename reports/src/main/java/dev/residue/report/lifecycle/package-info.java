/** The pages on memory through fill, deletes, refill and churn. */
@NullMarked
package dev.residue.report.lifecycle;

import org.jspecify.annotations.NullMarked;
