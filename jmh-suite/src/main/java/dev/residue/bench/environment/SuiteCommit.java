package dev.residue.bench.environment;

import dev.residue.bench.child.Inquiry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The commit the suite was built from.
 *
 * <p>The build leaves it in a resource, because a jar outlives its tree and a tree moves on after a
 * build. Without that resource (classes compiled by an editor) the tree they lie in is asked. Git's
 * files are read directly: a machine that measures needs no git; only whether the tree had changes
 * is git's own secret: without its answer the commit is {@code -unknown}, never taken for clean.
 */
final class SuiteCommit {
  private SuiteCommit() {}

  private static final String RESOURCE = "suite-commit.txt";

  /** SHA-1 or SHA-256. */
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * The commit, with {@code -dirty} if the tree had changes or files that git does not know, and
   * with {@code -unknown} if git did not tell; null if no commit is known.
   */
  static @Nullable String find() {
    try (InputStream built = SuiteCommit.class.getResourceAsStream(RESOURCE)) {
      if (built != null) {
        String commit = new String(built.readAllBytes(), StandardCharsets.UTF_8).strip();
        return commit.isEmpty() ? null : commit;
      }
      CodeSource source = SuiteCommit.class.getProtectionDomain().getCodeSource();
      return source == null ? null : of(Path.of(source.getLocation().toURI()));
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Leaves the commit in the folder of the classes; part of the build.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    Path classes = Path.of(arguments[0]);
    String commit = of(classes);
    Path file =
        classes.resolve(SuiteCommit.class.getPackageName().replace('.', '/')).resolve(RESOURCE);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, commit == null ? "" : commit + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The commit of the suite's tree around a path; null if the path lies in no such tree. A jar that
   * was copied into another project must not name that project's commit.
   */
  static @Nullable String of(Path inside) {
    for (Path tree = inside.toAbsolutePath(); tree != null; tree = tree.getParent()) {
      if (Files.exists(tree.resolve(".git"))) {
        if (!Files.exists(tree.resolve("jmh-suite").resolve("pom.xml"))) {
          return null;
        }
        String commit = head(tree.resolve(".git"));
        return commit == null ? null : commit + state(tree);
      }
    }
    return null;
  }

  /** The commit that is checked out; null if git's files say it in a way not known here. */
  static @Nullable String head(Path git) {
    try {
      Path folder = git;
      if (Files.isRegularFile(git)) {
        String link = read(git);
        if (link == null || !link.startsWith("gitdir:")) {
          return null;
        }
        folder = git.resolveSibling(link.substring("gitdir:".length()).strip());
      }
      String head = read(folder.resolve("HEAD"));
      if (head == null || !head.startsWith("ref:")) {
        return hash(head);
      }
      String branch = head.substring("ref:".length()).strip();
      String common = read(folder.resolve("commondir"));
      Path shared = common == null ? folder : folder.resolve(common);
      String own = hash(read(folder.resolve(branch)));
      String loose = own == null ? hash(read(shared.resolve(branch))) : own;
      return loose == null ? packed(shared.resolve("packed-refs"), branch) : loose;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String packed(Path file, String branch) throws IOException {
    String refs = read(file);
    if (refs == null) {
      return null;
    }
    return refs.lines()
        .filter(line -> line.endsWith(" " + branch))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String hash(@Nullable String text) {
    return text != null && HASH.matcher(text).matches() ? text : null;
  }

  private static @Nullable String read(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file).strip() : null;
  }

  private static String state(Path tree) {
    try {
      Inquiry status =
          Inquiry.run(
              List.of("git", "-C", tree.toString(), "status", "--porcelain", "--untracked-files"),
              LIMIT);
      if (status.exit() != 0) {
        return "-unknown";
      }
      return status.output().isBlank() ? "" : "-dirty";
    } catch (IOException e) {
      return "-unknown";
    }
  }
}
