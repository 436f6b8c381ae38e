package dev.residue.bench.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertEquals(HASH, SuiteCommit.of(root.resolve("lib/residue.jar")));
  }
}
