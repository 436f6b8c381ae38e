/**
 * The contract of the Go-semantics maps, and the glossary of the project: one word, one meaning.
 *
 * <dl>
 *   <dt>slot
 *   <dd>place for one entry
 *   <dt>group
 *   <dd>8 slots and their control word
 *   <dt>control byte
 *   <dd>state of one slot: empty, deleted, or full with its H2
 *   <dt>tombstone
 *   <dd>control byte "deleted"
 *   <dt>H1, H2
 *   <dd>the part of the hash that chooses the group, and the 7 bits kept in the control byte
 *   <dt>table, directory
 *   <dd>swiss design: at most 1024 slots; the array of tables, indexed by the top hash bits
 *   <dt>bucket, overflow bucket, top hash, evacuate
 *   <dd>bucket design: 8 cells with their top hashes; a bucket chained behind another; the top 8
 *       bits of a hash; to move a bucket's entries to the new array
 *   <dt>capacity
 *   <dd>slots
 *   <dt>load factor
 *   <dd>used / capacity
 *   <dt>grow, split, rehash
 *   <dd>to a larger table, into two tables, at the same size
 *   <dt>probe length
 *   <dd>groups or buckets inspected; the unit is always stated
 *   <dt>footprint
 *   <dd>bytes reachable from the map
 *   <dt>overhead
 *   <dd>footprint minus keys and values
 *   <dt>residue
 *   <dd>bytes still held per deleted entry
 *   <dt>drain
 *   <dd>a run of deletes on a shrinking map
 *   <dt>churn
 *   <dd>delete and insert at constant size
 *   <dt>tape
 *   <dd>the pre-generated operations a run replays
 *   <dt>round
 *   <dd>one fork of every map
 *   <dt>slice
 *   <dd>one timed stretch of one fork
 *   <dt>row
 *   <dd>one map on one workload against the control
 *   <dt>due, latency, service time
 *   <dd>an operation is due at its place in a fixed schedule; latency runs from there to its end,
 *       service time from when it really began
 *   <dt>hiccup
 *   <dd>a delay that an operation which does nothing would have had too
 * </dl>
 */
@NullMarked
package dev.residue.map;

import org.jspecify.annotations.NullMarked;
