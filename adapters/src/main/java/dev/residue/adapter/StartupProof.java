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
    } catch (RuntimeException | Error e) {
      return unsupported + Reasons.of(e);
    }
  }

  /**
   * Puts, replaces, removes and misses.
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
  }

  private static void expect(String what, @Nullable Object right, @Nullable Object answer) {
    if (!Objects.equals(right, answer)) {
      throw new IllegalStateException(what + " answered " + answer + " instead of " + right);
    }
  }
}
