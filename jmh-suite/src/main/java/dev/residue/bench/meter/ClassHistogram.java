package dev.residue.bench.meter;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Bytes of all live objects of this JVM by class, as the JVM itself counts them.
 *
 * <p>The difference between two is a second opinion on a footprint: it knows nothing of references,
 * layouts or JOL. Taking one is a full collection.
 */
public final class ClassHistogram {
  /** One line: rank, instances, bytes, class, module in parentheses. */
  private static final Pattern LINE =
      Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)(?:\\s+\\(.*\\))?");

  private final Map<String, Long> bytes;

  private ClassHistogram(Map<String, Long> bytes) {
    this.bytes = bytes;
  }

  /** Collects garbage and counts what is left. */
  public static ClassHistogram take() {
    String text;
    try {
      text =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName("com.sun.management:type=DiagnosticCommand"),
                      "gcClassHistogram",
                      new Object[] {new String[0]},
                      new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException("this JVM gives no class histogram", e);
    }
    return parse(text);
  }

  /**
   * A histogram to compare later ones with: it counts itself.
   *
   * <p>Its own names and numbers come to life after the JVM has counted, and would show in every
   * difference; so a second count, taken while it is there, replaces its numbers.
   */
  public static ClassHistogram baseline() {
    ClassHistogram first = take();
    first.bytes.putAll(take().bytes);
    return first;
  }

  /** Reads the JVM's table. */
  static ClassHistogram parse(String text) {
    Map<String, Long> bytes = new HashMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(m -> bytes.merge(m.group(2), Long.valueOf(m.group(1)), Long::sum));
    return new ClassHistogram(bytes);
  }

  /** Bytes that objects of the classes named have grown by since an earlier histogram. */
  public long since(ClassHistogram earlier, Collection<String> classes) {
    long sum = 0;
    for (String name : classes) {
      sum += bytes.getOrDefault(name, 0L) - earlier.bytes.getOrDefault(name, 0L);
    }
    return sum;
  }
}
