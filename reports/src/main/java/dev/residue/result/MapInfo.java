package dev.residue.result;

import org.jspecify.annotations.Nullable;

/**
 * A map as it was found when the run started; the facts of its card.
 *
 * @param name name in commands and results
 * @param title as a reader knows it
 * @param kind of map
 * @param library Maven coordinates without version, {@code JDK} or {@code Residue}
 * @param version as loaded, not as asked for
 * @param className class of the map object
 * @param licence SPDX expression
 * @param boxed whether long keys and values are boxed
 * @param nullKeys whether null keys are allowed
 * @param sentinel what may not be stored
 * @param deleteStrategy what a delete does to the slot
 * @param shrinks whether the map gives memory back by itself
 * @param shrinkRule the same for a reader
 * @param trimCall the library's call that does
 * @param iteratorRemove whether entries can be removed while iterating
 * @param wallClock whether behaviour depends on wall-clock time
 * @param threadSafe whether concurrent use is allowed
 * @param minJdk lowest JDK feature version
 * @param unsupported why it does not work on this JVM; null if it does
 */
public record MapInfo(
    String name,
    String title,
    Kind kind,
    String library,
    String version,
    String className,
    String licence,
    boolean boxed,
    boolean nullKeys,
    String sentinel,
    String deleteStrategy,
    Shrinks shrinks,
    String shrinkRule,
    String trimCall,
    boolean iteratorRemove,
    boolean wallClock,
    boolean threadSafe,
    int minJdk,
    @Nullable String unsupported) {}
