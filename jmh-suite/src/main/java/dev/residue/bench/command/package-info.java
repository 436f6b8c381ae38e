/**
 * The commands of the command line but for the experiments: each reads its options and hands over.
 */
@NullMarked
package dev.residue.bench.command;

import org.jspecify.annotations.NullMarked;
