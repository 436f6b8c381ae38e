/** Numbers, names and addresses as a reader sees them. */
@NullMarked
package dev.residue.report.text;

import org.jspecify.annotations.NullMarked;
