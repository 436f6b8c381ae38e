/** The machine, the JVM and the libraries as loaded. */
@NullMarked
package dev.residue.bench.environment;

import org.jspecify.annotations.NullMarked;
