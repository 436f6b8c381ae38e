package dev.residue.report;

import java.util.List;

/** Links under one heading. */
record LinkGroup(String title, List<Link> links) {}
