package dev.residue.report.draw;

import java.util.List;

/**
 * Figures as text, for readers and programs that do not see the chart above it.
 *
 * @param caption what it holds, with units
 * @param header names of the columns; the first one names the rows
 * @param rows as many cells as the header has
 */
public record DataTable(String caption, List<String> header, List<List<String>> rows) {}
