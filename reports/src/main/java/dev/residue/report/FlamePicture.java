package dev.residue.report;

/**
 * A drawn flame graph.
 *
 * @param svg the document; empty if the profile holds no stack
 * @param total sum of all stacks
 * @param drawn frames in the picture
 * @param dropped frames too narrow to be drawn
 * @param unreadable lines of the file that are no stack
 * @param narrowest share of the total below which frames were dropped
 */
public record FlamePicture(
    String svg, long total, int drawn, int dropped, int unreadable, double narrowest) {}
