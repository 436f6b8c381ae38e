package dev.residue.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@link Report#render} has written.
 *
 * @param index the page to open
 * @param cellsOk cells with a published number
 * @param cellsFailed cells that were void, failed, or have no data
 * @param table the decision table as plain text, at most 100 columns wide
 */
public record RenderedReport(Path index, int cellsOk, int cellsFailed, List<String> table) {
  /** Copies the list. */
  public RenderedReport {
    table = List.copyOf(table);
  }
}
