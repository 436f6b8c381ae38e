package dev.residue.report.draw;

import gg.jte.Content;

/**
 * A picture with its question and its data.
 *
 * @param id anchor, stable between runs
 * @param title the question it answers
 * @param note how to read it, one or two sentences
 * @param picture drawn
 * @param data the same figures as a table
 */
public record Chart(String id, String title, String note, Content picture, DataTable data) {}
