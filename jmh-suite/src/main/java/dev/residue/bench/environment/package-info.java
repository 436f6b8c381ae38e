/**
 * The machine, the JVM of the timed forks, and whether they are fit to measure.
 *
 * <p>{@link dev.residue.bench.environment.RunEnvironment} fills the record that every result
 * carries; {@link dev.residue.bench.environment.Doctor} judges a {@link
 * dev.residue.bench.environment.Snapshot} of the machine. On Linux the facts come from {@code
 * /proc} and {@code /sys}, read directly: the libraries that offer them (OSHI and its like) read
 * the same files through JNA, which weighs 3 MB, loads native code in the measuring process and
 * makes a JDK from 24 on print a warning. Elsewhere only what Java and the system's own commands
 * tell is filled in; nothing here fails because a fact is missing.
 */
@NullMarked
package dev.residue.bench.environment;

import org.jspecify.annotations.NullMarked;
