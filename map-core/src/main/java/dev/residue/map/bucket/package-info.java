/** Go's classic map (Go 1.23 and before): buckets of 8 cells, top hashes, overflow buckets. */
@NullMarked
package dev.residue.map.bucket;

import org.jspecify.annotations.NullMarked;
