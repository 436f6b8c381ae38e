/** JVMs of our own: starting one, asking it, and what it says when it dies. */
@NullMarked
package dev.residue.bench.child;

import org.jspecify.annotations.NullMarked;
