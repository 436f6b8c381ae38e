/**
 * The waist: what any workload may do to any map.
 *
 * <p>Two interfaces, {@link dev.residue.adapter.LongLongMapAdapter} and {@link
 * dev.residue.adapter.ObjectMapAdapter}, with the same ten verbs each. A library takes part by a
 * thin class with a public no-argument constructor and a line in {@code
 * META-INF/services/dev.residue.adapter.LongLongMapAdapter} (or {@code ...ObjectMapAdapter}); a jar
 * on the class path is enough.
 *
 * <p>Conventions of both:
 *
 * <ul>
 *   <li>An adapter instance <em>is</em> one map. The instance that {@link java.util.ServiceLoader}
 *       makes serves only to say its traits and to {@code create} others.
 *   <li>"Absent" is the zero value of Go: {@code 0} for long values, {@code null} for objects. So
 *       the value {@code 0} or {@code null} is never stored. This is the one answer every library
 *       can give in its natural call, without a second look-up.
 *   <li>No verb does more than the library's own call needs: what stands between a workload and the
 *       map is one final field and one monomorphic call.
 *   <li>What a library cannot do throws {@link java.lang.UnsupportedOperationException}, and its
 *       traits say so.
 * </ul>
 *
 * <p>How to add your map, without a change here. One class:
 *
 * <pre>{@code
 * public final class AcmeAdapter implements LongLongMapAdapter {
 *   private static final MapTraits TRAITS =
 *       MapTraits.of("acme", MapKind.LONG, AcmeMap.class)
 *           .library("com.acme:acme-map", "MIT")
 *           .deletes("tombstone").shrinks(Shrinks.NEVER, "never")
 *           .build();
 *   private final AcmeMap map = new AcmeMap();
 *
 *   public MapTraits traits() { return TRAITS; }
 *   public LongLongMapAdapter create(int expectedSize) { return new AcmeAdapter(); }
 *   public long put(long key, long value) { return map.put(key, value); }
 *   public long get(long key) { return map.get(key); }
 *   public long remove(long key) { return map.remove(key); }
 *   public int size() { return map.size(); }
 *   public void clear() { map.clear(); }
 *   public long checksum() {
 *     long sum = 0;
 *     for (var e : map.entries()) sum += Checksums.entry(e.key(), e.value());
 *     return sum;
 *   }
 *   public int removeIf(LongPredicate condemned) { return map.removeIf(condemned); }
 *   public boolean trim() { return false; }
 *   public Object map() { return map; }
 * }
 * }</pre>
 *
 * <p>and its name in the service file; put the jar on the class path. {@link
 * dev.residue.adapter.MapCatalog} then lists it, proves it by a few calls and hands it out; what it
 * cannot load or prove it names and goes on.
 */
@NullMarked
package dev.residue.adapter;

import org.jspecify.annotations.NullMarked;
