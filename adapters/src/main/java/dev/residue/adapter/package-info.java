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
 */
@NullMarked
package dev.residue.adapter;

import org.jspecify.annotations.NullMarked;
