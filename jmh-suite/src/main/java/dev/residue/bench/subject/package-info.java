/** A map under memory measurement together with the ledger of what must be in it. */
@NullMarked
package dev.residue.bench.subject;

import org.jspecify.annotations.NullMarked;
