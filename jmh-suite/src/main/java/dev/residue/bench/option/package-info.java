/** Options as given, and what is said when one is wrong. */
@NullMarked
package dev.residue.bench.option;

import org.jspecify.annotations.NullMarked;
