/**
 * Go's map since 1.24: control words, groups of 8, tables of at most 1024 slots, a directory that
 * doubles, tombstones, pruning. The design story is in {@code SwissTables}; the structure equals
 * that of a running Go, operation by operation (see {@code GoTraceTest} and docs/swiss-map.md).
 */
@NullMarked
package dev.residue.map.swiss;

import org.jspecify.annotations.NullMarked;
