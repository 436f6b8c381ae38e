/** The result files: schema, reader and writer. */
@NullMarked
package dev.residue.result;

import org.jspecify.annotations.NullMarked;
