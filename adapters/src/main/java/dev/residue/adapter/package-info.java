/** The waist: what any workload may do to any map. */
@NullMarked
package dev.residue.adapter;

import org.jspecify.annotations.NullMarked;
