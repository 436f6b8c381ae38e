package dev.residue.bench.environment;

import org.jspecify.annotations.Nullable;

/** How many more threads this process and its children may start. */
final class ThreadLimit {
  private ThreadLimit() {}

  /** The smallest of all limits less what is in use; null if there is none, or it is not told. */
  static @Nullable Long left(SystemFiles files) {
    Long left = ofUser(files);
    for (String folder : ControlGroup.folders(files, "pids")) {
      Long most = files.number(folder + "/pids.max");
      Long used = files.number(folder + "/pids.current");
      if (most != null && used != null) {
        left = Math.min(left == null ? Long.MAX_VALUE : left, Math.max(0, most - used));
      }
    }
    return left;
  }

  /** The limit of a user counts threads of all his processes; the root has none. */
  private static @Nullable Long ofUser(SystemFiles files) {
    String limits = files.rest("/proc/self/limits", "Max processes");
    String user = user(files, "self");
    if (limits == null || user == null || user.equals("0")) {
      return null;
    }
    Long most = SystemFiles.parsed(limits.split("\\s+", -1)[0]);
    if (most == null) {
      return null;
    }
    long used = 0;
    for (long pid : files.processes()) {
      if (user.equals(user(files, Long.toString(pid)))) {
        Long threads = SystemFiles.parsed(files.value("/proc/" + pid + "/status", "Threads", ':'));
        used += threads == null ? 0 : threads;
      }
    }
    return Math.max(0, most - used);
  }

  private static @Nullable String user(SystemFiles files, String process) {
    String users = files.value("/proc/" + process + "/status", "Uid", ':');
    return users == null ? null : users.split("\\s+", -1)[0];
  }
}
