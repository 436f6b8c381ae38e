/** What every page has: shell, links, the list of what is missing, and the folder they go to. */
@NullMarked
package dev.residue.report.page;

import org.jspecify.annotations.NullMarked;
