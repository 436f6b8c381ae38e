/**
 * One thin class per map library, with a nested adapter per kind.
 *
 * <p>Conventions:
 *
 * <ul>
 *   <li>{@code create(0)} is the library's default constructor; where it has none (Agrona's {@code
 *       Long2LongHashMap} wants a missing value) the shortest one. Load factors are nobody's
 *       parameter.
 *   <li>One library call per verb. Where a library offers several, the one that also returns the
 *       previous value.
 *   <li>Maps that implement {@link java.util.Map} share {@link
 *       dev.residue.adapter.library.BoxedLongMap} or {@link
 *       dev.residue.adapter.library.JavaUtilObjectMap}. Their call into the map is monomorphic as
 *       long as a JVM drives one such map, so a timed fork must not drive a second one, not even to
 *       compute a reference.
 *   <li>Traits repeat what the library's source says; what can be checked is checked by the
 *       contract test.
 * </ul>
 *
 * <p>Not here on purpose: {@link java.util.IdentityHashMap}. The waist compares keys by {@code
 * equals}; an identity map misses every string that is equal but not identical, and every boxed
 * long outside the cache of {@link Long#valueOf(long)}.
 */
@NullMarked
package dev.residue.adapter.library;

import org.jspecify.annotations.NullMarked;
