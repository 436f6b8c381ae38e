package dev.residue.bench.meter;

import java.util.Set;

/**
 * Tells keys and values from the structure that holds them.
 *
 * <p>What a key or value refers to belongs to it. An object that is reached in several ways belongs
 * to where it is reached first.
 */
public interface EntryParts {

  /** All is structure. */
  EntryParts NONE =
      new EntryParts() {
        @Override
        public Set<Class<?>> classes() {
          return Set.of();
        }

        @Override
        public Part part(Object object) {
          return Part.STRUCTURE;
        }
      };

  /** The classes keys and values have; {@link #part} is asked only for objects of these. */
  Set<Class<?>> classes();

  /** Tells what an object of one of the {@link #classes} is. */
  Part part(Object object);
}
