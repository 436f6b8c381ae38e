package dev.residue.report.page;

import gg.jte.Content;

/**
 * A part of a map's page.
 *
 * @param id anchor
 * @param title heading
 * @param content under it
 */
public record Card(String id, String title, Content content) {}
