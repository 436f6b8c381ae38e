package dev.residue.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Schema;
import dev.residue.result.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  /** Home page and other pages: what a mail gateway and an artifact viewer still show. */
  private static final long INDEX_BUDGET = 300_000;

  private static final long PAGE_BUDGET = 500_000;

  private static final long FLAME_BUDGET = 150_000;

  private final Path folder;

  ReportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void render_quickRun_everyPageWithinItsBudget() throws IOException {
    RenderedReport rendered = Report.render(Fixtures.quick(folder).write());
    assertTrue(Files.size(rendered.index()) <= INDEX_BUDGET);
    for (Path page : files()) {
      long budget = page.toString().endsWith(".svg") ? FLAME_BUDGET : PAGE_BUDGET;
      assertTrue(Files.size(page) <= budget, page + " has " + Files.size(page));
    }
  }

  @Test
  void render_twice_givesTheSameBytes() throws IOException {
    Path run = Fixtures.quick(folder).write();
    Report.render(run);
    List<String> first = new ArrayList<>();
    for (Path page : files()) {
      first.add(page.getFileName() + Files.readString(page));
    }
    Report.render(run);
    List<String> second = new ArrayList<>();
    for (Path page : files()) {
      second.add(page.getFileName() + Files.readString(page));
    }
    assertEquals(first, second);
  }

  @Test
  void render_namesWithMarkup_isTextOnEveryPage() throws IOException {
    Report.render(Fixtures.quick(folder).write());
    int seen = 0;
    for (Path page : files()) {
      String text = Files.readString(page);
      assertFalse(text.contains("<script"), page.toString());
      assertFalse(text.contains(" style="), page.toString());
      seen += text.contains("&lt;script&gt;alert(1)") ? 1 : 0;
    }
    assertTrue(seen > 5, "the markup must have reached " + seen + " pages as text");
    assertFalse(Files.readString(folder.resolve("summary.md")).contains("<script"));
  }

  @Test
  void render_everyLink_leadsToAFileAndAnAnchorOfTheReport() throws IOException {
    Report.render(Fixtures.quick(folder).write());
    Path site = folder.resolve("report");
    Pattern link = Pattern.compile(" href=\"([^\"]+)\"");
    for (Path page : files()) {
      if (!page.toString().endsWith(".html") || page.startsWith(site.resolve("profiles"))) {
        continue;
      }
      String text = Files.readString(page);
      Matcher matcher = link.matcher(text);
      while (matcher.find()) {
        String[] parts = matcher.group(1).split("#", -1);
        Path target = parts[0].isEmpty() ? page : site.resolve(parts[0]);
        assertTrue(Files.isRegularFile(target), page + " links to " + matcher.group(1));
        if (parts.length > 1) {
          assertTrue(
              Files.readString(target).contains(" id=\"" + parts[1] + "\""),
              page + " links to " + matcher.group(1));
        }
      }
    }
  }

  @Test
  void render_failuresOfEveryStatus_areNamedWithTheirReason() throws IOException {
    RenderedReport rendered = Report.render(Fixtures.quick(folder).write());
    String missing = Files.readString(folder.resolve("report/missing.html"));
    for (String word :
        List.of(
            "void", "error", "timeout", "out of memory", "died", "unsupported", "needs JDK 21")) {
      assertTrue(missing.contains(word), word);
    }
    assertEquals(5 + 4, rendered.cellsFailed());
    assertEquals(4 * 11 - 9, rendered.cellsOk());
  }

  @Test
  void render_voidCell_showsNoNumberOfIt() throws IOException {
    Report.render(Fixtures.quick(folder).write());
    String page = Files.readString(folder.resolve("report/workload-long-churn-100000.html"));
    int row = page.indexOf("map-long-eclipse.html");
    String cells = page.substring(row, page.indexOf("</tr>", row));
    assertTrue(cells.contains("void"), cells);
    assertFalse(cells.contains("×"), cells);
  }

  @Test
  void render_damagedLine_saysThatSomethingIsMissing() throws IOException {
    Path run = Fixtures.quick(folder).withoutFailures().write();
    Files.writeString(
        run.resolve(Schema.RESULTS), "{\"type\":\"fork\",\"sch", StandardOpenOption.APPEND);
    Report.render(run);
    assertTrue(
        Files.readString(folder.resolve("report/index.html")).contains("Something is missing"));
    String missing = Files.readString(folder.resolve("report/missing.html"));
    long line = Files.readString(run.resolve(Schema.RESULTS)).lines().count();
    assertTrue(missing.contains("results.ndjson, line " + line), missing);
  }

  @Test
  void render_completeRun_saysThatNothingIsMissing() throws IOException {
    RenderedReport rendered = Report.render(Fixtures.quick(folder).withoutFailures().write());
    assertEquals(0, rendered.cellsFailed());
    assertFalse(
        Files.readString(folder.resolve("report/index.html")).contains("Something is missing"));
  }

  @Test
  void render_newerSchema_isRefusedAndKeepsTheOldReport() throws IOException {
    Path run = Fixtures.quick(folder).write();
    Report.render(run);
    String before = Files.readString(folder.resolve("report/index.html"));
    Path file = run.resolve(Schema.RUN);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"schema\" : 1", "\"schema\" : 7"));
    SchemaException refused = assertThrows(SchemaException.class, () -> Report.render(run));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("schema 7"), message);
    assertTrue(message.contains("up to " + Schema.VERSION), message);
    assertEquals(before, Files.readString(folder.resolve("report/index.html")));
  }

  @Test
  void render_unreadableProfile_keepsTheOldReport() throws IOException {
    Path run = Fixtures.quick(folder).write();
    Report.render(run);
    String before = Files.readString(folder.resolve("report/index.html"));
    // A folder in the place of the next one's style sheet cannot be written over.
    Files.createDirectories(run.resolve("summary.md.next"));
    assertThrows(IOException.class, () -> Report.render(run));
    assertEquals(before, Files.readString(folder.resolve("report/index.html")));
    assertFalse(Files.exists(run.resolve("report.next")));
  }

  @Test
  void render_emptyRun_stillLeavesAReport() throws IOException {
    Path run = Fixtures.quick(folder).write();
    Files.delete(run.resolve(Schema.RESULTS));
    Files.delete(run.resolve(Schema.FOOTPRINT));
    RenderedReport rendered = Report.render(run);
    assertEquals(0, rendered.cellsOk());
    assertTrue(Files.readString(rendered.index()).contains("no data"));
  }

  @Test
  void render_consoleTable_fitsAHundredColumns() throws IOException {
    RenderedReport rendered = Report.render(Fixtures.quick(folder).write());
    rendered.table().forEach(line -> assertTrue(line.length() <= 100, line));
    assertTrue(String.join("\n", rendered.table()).contains("koloboke"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder.resolve("report"))) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
