package dev.residue.report.page;

import java.util.List;

/** Links under one heading. */
public record LinkGroup(String title, List<Link> links) {}
