/**
 * Go's classic map, as Go had it up to 1.23: buckets of 8 cells, top hashes, overflow buckets,
 * evacuation in small steps. {@link dev.residue.map.bucket.BucketLongMap} and {@link
 * dev.residue.map.bucket.BucketMap} leave, operation by operation, the same structure as a real Go
 * 1.19: same cells, same states, same chains, same counters. What a delete does here, cell by cell,
 * is told with dumps in {@code map-core/docs/bucket-map.md}.
 *
 * <h2>Words</h2>
 *
 * <dl>
 *   <dt>cell, bucket
 *   <dd>place for one entry; 8 of them with their state bytes
 *   <dt>regular bucket
 *   <dd>one of the 2^B buckets that a hash chooses by its lowest B bits
 *   <dt>overflow bucket, chain
 *   <dd>a bucket behind a full one; a regular bucket with everything behind it. Some overflow
 *       buckets come with the array ("preallocated"), further ones are "separate"
 *   <dt>state
 *   <dd>one byte per cell: emptyRest 0, emptyOne 1, evacuatedX 2, evacuatedY 3, evacuatedEmpty 4;
 *       from 5 on the cell is live and the state is its top hash, the highest 8 bits of its hash
 *   <dt>current array, old array
 *   <dd>where entries are put; where they still come from while a growth is under way
 *   <dt>doubling, same-size growth
 *   <dd>to 2^(B+1) buckets because the map is full; to fresh 2^B buckets because chains are long
 * </dl>
 *
 * <h2>Invariants</h2>
 *
 * {@link dev.residue.map.bucket.BucketInvariants} checks them between two operations.
 *
 * <ol>
 *   <li>I1: the count is the number of live cells of both arrays.
 *   <li>I2: behind an emptyRest there is nothing but emptyRest in its chain.
 *   <li>I3: a live cell's state is the top hash of its key under the current seed, and its chain is
 *       the key's. (Not for keys that do not equal themselves: their hash is random.)
 *   <li>I4: a search for the key of a live cell finds that cell: no key is there twice.
 *   <li>I5: the current array has no evacuated state.
 *   <li>I6: a chain of the old array is evacuated as a whole or not at all.
 *   <li>I7: every overflow bucket handed out is in exactly one chain. (In an old array with
 *       pointers it may be in none: evacuation lets go of it.)
 *   <li>I8: the overflow counter is the number of overflow buckets of the current array; from B =
 *       16 on at most that.
 *   <li>I9: an empty cell holds no value, and no key if keys are objects.
 *   <li>I10: while a growth is under way, all old buckets below {@code evacuated} are done, at
 *       least one is not, and where an old bucket that is not done will go is untouched.
 *   <li>I11: between two operations nobody is writing; the array has 2^B regular buckets; the
 *       same-size flag and the old array's size agree; without an array B and the count are 0.
 * </ol>
 *
 * <h2>Operations, and what an invariant costs them</h2>
 *
 * A <b>read</b> takes the old chain if it is not evacuated yet (I6 makes one look at its first cell
 * enough), else the current one, and stops at emptyRest (I2). It never moves anything.
 *
 * <p>A <b>put</b> or <b>delete</b> during a growth first evacuates the old bucket of its key and
 * then the next one in line, so it works on the current array only (I10). That is the price of a
 * growth, and the reason why a delete of a missing key can end one. A put takes the first empty
 * cell of its chain, whatever its state. Only a new key, and only while no growth is under way,
 * starts one: if the load would pass 6.5 entries per regular bucket, or if the overflow counter is
 * full.
 *
 * <p>A <b>delete</b> pays for I2: if nothing follows in the chain, it turns the emptyOne cells at
 * the end into emptyRest. It never unlinks a bucket, shrinks an array, or lowers the overflow
 * counter.
 *
 * <p>A <b>range</b> walks the array that was current when it began, from a random bucket and a
 * random cell on. It reads old buckets that are not evacuated in place of the new ones they will
 * fill, and looks up what has moved away since.
 *
 * <h2>Layout in Java</h2>
 *
 * The structure is Go's, the storage is not: a bucket of Go is 144 bytes in a row, here state
 * words, chain links and entries are three flat arrays. The state words of a million entries are 2
 * MB and stay in the cache, so a missing key costs no further miss and a present one costs a single
 * line, since key and value lie side by side. A word of eight states is compared at once. An
 * overflow bucket that Go would allocate is a place in a chunk of at most 256.
 *
 * <h2>Differs from Go</h2>
 *
 * Clear hides entries from ranges under way, as Go does since 1.21. The writing flag is a field of
 * its own. An object key is dropped on delete even where a Go map would leave its bytes. A map ends
 * at 2^26 buckets, since a Java array ends there.
 */
@NullMarked
package dev.residue.map.bucket;

import org.jspecify.annotations.NullMarked;
