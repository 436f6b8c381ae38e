package dev.residue.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void write_old_isReplacedAndNothingElseIsLeft() throws Exception {
    Path file = folder.resolve("a.json");
    WholeFile.write(file, "old");
    WholeFile.write(file, "new");
    assertEquals("new", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void write_linkWhereTheNewTextGoes_isNotFollowed() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    Files.createSymbolicLink(folder.resolve("a.json.next"), elsewhere);
    WholeFile.write(folder.resolve("a.json"), "new");
    assertEquals("mine", Files.readString(elsewhere));
    assertFalse(Files.isSymbolicLink(folder.resolve("a.json")));
  }

  @Test
  void write_thatFails_keepsTheOldOneAndNamesTheFile() throws Exception {
    Path file = folder.resolve("a.json");
    WholeFile.write(file, "old");
    // A folder that is not empty cannot be cleared away.
    Files.createDirectories(folder.resolve("a.json.next").resolve("in"));
    String message =
        String.valueOf(
            assertThrows(IOException.class, () -> WholeFile.write(file, "new")).getMessage());
    assertTrue(message.contains(file.toString()), message);
    assertTrue(message.contains("the old one was kept"), message);
    assertEquals("old", Files.readString(file));
  }
}
