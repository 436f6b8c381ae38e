/** One thin class per map library. */
@NullMarked
package dev.residue.adapter.library;

import org.jspecify.annotations.NullMarked;
