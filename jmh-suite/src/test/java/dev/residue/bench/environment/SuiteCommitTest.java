package dev.residue.bench.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.residue.bench.child.Inquiry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git's files as git writes them, without git. */
class SuiteCommitTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
  private static final String OTHER = "89abcdef0123456789abcdef0123456789abcdef";

  private final Path root;

  SuiteCommitTest(@TempDir Path root) {
    this.root = root;
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void head_branch_isFollowed() throws IOException {
    put(".git/HEAD", "ref: refs/heads/main\n");
    put(".git/refs/heads/main", HASH + "\n");
    assertEquals(HASH, SuiteCommit.head(root.resolve(".git")));
  }

  @Test
  void head_packedBranch_isFound() throws IOException {
    put(".git/HEAD", "ref: refs/heads/main\n");
    put(
        ".git/packed-refs",
        "# pack-refs with: peeled\n"
            + OTHER
            + " refs/heads/old-main\n"
            + HASH
            + " refs/heads/main\n^"
            + OTHER
            + "\n");
    assertEquals(HASH, SuiteCommit.head(root.resolve(".git")));
  }

  @Test
  void head_detached_isTheHash() throws IOException {
    put(".git/HEAD", HASH + "\n");
    assertEquals(HASH, SuiteCommit.head(root.resolve(".git")));
  }

  @Test
  void head_worktree_readsTheBranchFromTheCommonFolder() throws IOException {
    put("main/.git/worktrees/side/HEAD", "ref: refs/heads/side\n");
    put("main/.git/worktrees/side/commondir", "../..\n");
    put("main/.git/refs/heads/side", HASH + "\n");
    put("side/.git", "gitdir: ../main/.git/worktrees/side\n");
    assertEquals(HASH, SuiteCommit.head(root.resolve("side/.git")));
  }

  @Test
  void head_nothingKnown_isNull() throws IOException {
    assertNull(SuiteCommit.head(root.resolve(".git")));
    put(".git/HEAD", "ref: refs/heads/.invalid\n");
    assertNull(SuiteCommit.head(root.resolve(".git")));
    put(".git/HEAD", "no hash\n");
    assertNull(SuiteCommit.head(root.resolve(".git")));
  }

  @Test
  void of_treeOfAnotherProject_isNull() throws IOException {
    put(".git/HEAD", HASH + "\n");
    put("lib/residue.jar", "");
    assertNull(SuiteCommit.of(root.resolve("lib/residue.jar")));
    put("jmh-suite/pom.xml", "");
    // What lies there is no repository to git, so it does not tell.
    assertEquals(HASH + "-unknown", SuiteCommit.of(root.resolve("lib/residue.jar")));
  }

  @Test
  void of_treeWithFilesGitDoesNotKnow_isDirty() throws Exception {
    put("jmh-suite/pom.xml", "<project/>");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
    String clean = String.valueOf(SuiteCommit.of(root.resolve("jmh-suite")));
    assertTrue(clean.matches("[0-9a-f]{40}"), clean);
    put("jmh-suite/src/NewMap.java", "class NewMap {}");
    assertEquals(clean + "-dirty", SuiteCommit.of(root.resolve("jmh-suite")));
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(words));
    Inquiry answer = Inquiry.run(command, Duration.ofSeconds(30));
    assumeTrue(answer.exit() == 0, answer.output());
  }
}
