/** What the console shows, and the exit codes. */
@NullMarked
package dev.residue.bench.console;

import org.jspecify.annotations.NullMarked;
