package dev.residue.report.page;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not in the report although it was asked for.
 *
 * @param what time, footprint, flame graph, map or file
 * @param where the cell or the file, for the reader
 * @param state one word or two
 * @param reason in words; empty if none was recorded
 * @param href page with the context; null if there is none
 */
public record Missing(
    String what, String where, String state, String reason, @Nullable String href) {}
