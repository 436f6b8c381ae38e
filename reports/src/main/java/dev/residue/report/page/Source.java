package dev.residue.report.page;

import dev.residue.report.board.Board;
import java.nio.file.Path;

/**
 * What chapters make their pages from.
 *
 * @param board the figures
 * @param folder of the results
 * @param site folder of the report, for files beside the pages
 */
public record Source(Board board, Path folder, Path site) {}
