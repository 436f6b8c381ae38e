/**
 * What is asked of the method itself: A/A pairs, planted differences, head-to-head with plain JMH,
 * sizes of groups. Each is measured in a folder of its own and concluded from its files.
 */
@NullMarked
package dev.residue.bench.experiment;

import org.jspecify.annotations.NullMarked;
