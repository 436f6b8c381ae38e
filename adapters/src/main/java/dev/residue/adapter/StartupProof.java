package dev.residue.adapter;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A few calls that show whether a map works on this JVM at all.
 *
 * <p>Short on purpose: fewer calls than make the JVM start a profile, so that a map proved here can
 * still be measured later in the same JVM by an explorative run.
 */
final class StartupProof {
  private StartupProof() {}

  /** An answer that no map gives. */
  private static final class WrongAnswer extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private WrongAnswer(String words) {
      super(words);
    }
  }

  /** Empty if the map is fit, else the reason that catalogs show. */
  static String verdict(MapTraits traits, Runnable proof) {
    String unsupported = "unsupported on JDK " + Runtime.version().feature() + ": ";
    if (Runtime.version().feature() < traits.minJdk()) {
      return unsupported + "needs JDK " + traits.minJdk() + " or newer";
    }
    try {
      proof.run();
      return "";
    } catch (VirtualMachineError e) {
      // The JVM is in trouble, not the map.
      throw e;
    } catch (WrongAnswer e) {
      return "not fit: " + e.getMessage();
    } catch (IncompatibleClassChangeError e) {
      // The library that was loaded is another one than the adapter was compiled for.
      String version = LibraryVersion.of(traits.libraryClass(), traits.library());
      return "does not fit this adapter (" + traits.library() + " " + version + "): " + e;
    } catch (RuntimeException | Error e) {
      return unsupported + Reasons.of(e);
    }
  }

  /**
   * Puts, replaces, removes and misses; then trims, removes while iterating and clears, after each
   * of which the contents are looked at, not the size alone. Key 0 is among them: maps that mark
   * free slots with it keep its entry apart, and have forgotten it on clear.
   *
   * @throws IllegalStateException if an answer is wrong
   */
  static void prove(LongLongMapAdapter provider) {
    LongLongMapAdapter map = provider.create(0);
    expect("put of a new key", 0L, map.put(1, 10));
    expect("put of a known key", 10L, map.put(1, 11));
    expect("get", 11L, map.get(1));
    expect("size", 1, map.size());
    expect("remove", 11L, map.remove(1));
    expect("remove of an absent key", 0L, map.remove(1));
    expect("get of an absent key", 0L, map.get(1));
    expect("size after remove", 0, map.size());
    Objects.requireNonNull(map.map(), "map()");
    map.put(0, 20);
    map.put(1, 21);
    map.put(-1, 22);
    map.trim();
    expect("size after trim", 3, map.size());
    expect("get after trim", 20L, map.get(0));
    long kept = Checksums.entry(1L, 21L) + Checksums.entry(-1L, 22L);
    if (provider.traits().iteratorRemove()) {
      expect("removeIf of key 0", 1, map.removeIf(key -> key == 0));
    } else {
      expect("remove of key 0", 20L, map.remove(0));
    }
    expect("checksum of the other two", kept, map.checksum());
    map.put(0, 23);
    map.clear();
    expect("size after clear", 0, map.size());
    expect("remove of 0 after clear", 0L, map.remove(0));
    expect("put of -1 after clear", 0L, map.put(-1, 30));
    expect("checksum after that", Checksums.entry(-1L, 30L), map.checksum());
  }

  /**
   * The same with strings.
   *
   * @throws IllegalStateException if an answer is wrong
   */
  static void prove(ObjectMapAdapter provider) {
    ObjectMapAdapter map = provider.create(0);
    expect("put of a new key", null, map.put("key", "a"));
    expect("put of a known key", "a", map.put("key", "b"));
    // An equal key that is not the same object, or an identity map would pass.
    String equal = String.valueOf(new char[] {'k', 'e', 'y'});
    expect("get", "b", map.get(equal));
    expect("size", 1, map.size());
    expect("remove", "b", map.remove(equal));
    expect("remove of an absent key", null, map.remove("key"));
    expect("get of an absent key", null, map.get("key"));
    expect("size after remove", 0, map.size());
    Objects.requireNonNull(map.map(), "map()");
    map.put("", "c");
    map.put("key", "d");
    map.put("other", "e");
    map.trim();
    expect("size after trim", 3, map.size());
    expect("get after trim", "c", map.get(""));
    long kept = Checksums.entry("", "c") + Checksums.entry("other", "e");
    if (provider.traits().iteratorRemove()) {
      expect("removeIf of one key", 1, map.removeIf(equal::equals));
    } else {
      expect("remove of one key", "d", map.remove(equal));
    }
    expect("checksum of the other two", kept, map.checksum());
    map.clear();
    expect("size after clear", 0, map.size());
    expect("remove after clear", null, map.remove("other"));
    expect("put after clear", null, map.put("other", "f"));
    expect("checksum after that", Checksums.entry("other", "f"), map.checksum());
  }

  private static void expect(String what, @Nullable Object right, @Nullable Object answer) {
    if (!Objects.equals(right, answer)) {
      throw new WrongAnswer(what + " answered " + answer + " instead of " + right);
    }
  }
}
