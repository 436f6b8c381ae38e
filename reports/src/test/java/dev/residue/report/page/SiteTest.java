package dev.residue.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  private final Path place;

  SiteTest(@TempDir Path folder) throws IOException {
    place = folder.resolve("report");
    publish("old.html", "the old one");
  }

  private void publish(String file, String text) throws IOException {
    try (Site site = Site.at(place)) {
      site.write(file, text);
      site.publish();
    }
  }

  @Test
  void publish_secondTime_replacesEverything() throws IOException {
    publish("new.html", "the new one");
    assertEquals("the new one", Files.readString(place.resolve("new.html")));
    assertFalse(Files.exists(place.resolve("old.html")));
    assertNothingBeside();
  }

  @Test
  void close_withoutPublish_keepsTheOldOne() throws IOException {
    assertThrows(
        IOException.class,
        () -> {
          try (Site site = Site.at(place)) {
            site.write("new.html", "half of");
            site.write("missing/folder.html", "cannot be written");
            site.publish();
          }
        });
    assertEquals("the old one", Files.readString(place.resolve("old.html")));
    assertFalse(Files.exists(place.resolve("new.html")));
    assertNothingBeside();
  }

  @Test
  void at_afterAKillBetweenTheMoves_bringsTheOldOneBack() throws IOException {
    Files.move(place, place.resolveSibling("report.old"));
    try (Site site = Site.at(place)) {
      assertTrue(Files.isDirectory(site.folder()));
    }
    assertEquals("the old one", Files.readString(place.resolve("old.html")));
    assertNothingBeside();
  }

  private void assertNothingBeside() {
    assertFalse(Files.exists(place.resolveSibling("report.next")));
    assertFalse(Files.exists(place.resolveSibling("report.old")));
  }
}
