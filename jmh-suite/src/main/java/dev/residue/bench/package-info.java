/** The command line. */
@NullMarked
package dev.residue.bench;

import org.jspecify.annotations.NullMarked;
