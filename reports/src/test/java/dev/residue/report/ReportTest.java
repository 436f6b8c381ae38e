package dev.residue.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Schema;
import dev.residue.result.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  /** Home page and other pages: what a mail gateway and an artifact viewer still show. */
  private static final long INDEX_BUDGET = 300_000;

  private static final long PAGE_BUDGET = 500_000;

  private static final long FLAME_BUDGET = 150_000;

  /** Written and rendered once. */
  private static Path quick = Path.of("");

  private static RenderedReport rendered = new RenderedReport(quick, 0, 0, List.of());

  private final Path folder;

  ReportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void render(@TempDir Path shared) throws IOException {
    quick = Fixtures.quick(shared).write();
    rendered = Report.render(quick);
  }

  /** The results alone, for tests that change them. */
  private Path copy() throws IOException {
    for (String file : List.of(Schema.RUN, Schema.RESULTS, Schema.FOOTPRINT)) {
      Files.copy(quick.resolve(file), folder.resolve(file));
    }
    return folder;
  }

  private static String page(Path run, String name) throws IOException {
    return Files.readString(run.resolve("report").resolve(name));
  }

  @Test
  void render_quickRun_everyPageWithinItsBudget() throws IOException {
    assertTrue(Files.size(rendered.index()) <= INDEX_BUDGET);
    for (Path page : files(quick)) {
      long budget = page.toString().endsWith(".svg") ? FLAME_BUDGET : PAGE_BUDGET;
      assertTrue(Files.size(page) <= budget, page + " has " + Files.size(page));
    }
  }

  @Test
  void render_twice_givesTheSameBytes() throws IOException {
    Path run = copy();
    Report.render(run);
    for (Path page : files(run)) {
      if (!page.getFileName().toString().startsWith("flame")) {
        Path first = quick.resolve(run.relativize(page));
        assertEquals(-1, Files.mismatch(first, page), page + " differs");
      }
    }
  }

  @Test
  void render_namesWithMarkup_isTextOnEveryPage() throws IOException {
    int seen = 0;
    for (Path page : files(quick)) {
      String text = Files.readString(page);
      assertFalse(text.contains("<script"), page.toString());
      assertFalse(text.contains(" style="), page.toString());
      seen += text.contains("&lt;script&gt;alert(1)") ? 1 : 0;
    }
    assertTrue(seen > 5, "the markup must have reached " + seen + " pages as text");
    assertFalse(Files.readString(quick.resolve("summary.md")).contains("<script"));
  }

  @Test
  void render_everyLink_leadsToAFileAndAnAnchorOfTheReport() throws IOException {
    Path site = quick.resolve("report");
    Map<Path, String> pages = new HashMap<>();
    for (Path page : files(quick)) {
      pages.put(page, Files.readString(page));
    }
    Pattern link = Pattern.compile(" href=\"([^\"]+)\"");
    pages.forEach(
        (page, text) -> {
          Matcher matcher = link.matcher(text);
          while (matcher.find()) {
            String[] parts = matcher.group(1).split("#", -1);
            String target = pages.get(parts[0].isEmpty() ? page : site.resolve(parts[0]));
            String what = page + " links to " + matcher.group(1);
            assertNotNull(target, what);
            assertTrue(parts.length == 1 || target.contains(" id=\"" + parts[1] + "\""), what);
          }
        });
  }

  @Test
  void render_failuresOfEveryStatus_areNamedWithTheirReason() throws IOException {
    String missing = page(quick, "missing.html");
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
    String page = page(quick, "workload-long-churn-100000.html");
    int row = page.indexOf("map-long-eclipse.html");
    String cells = page.substring(row, page.indexOf("</tr>", row));
    assertTrue(cells.contains("void"), cells);
    assertFalse(cells.contains("×"), cells);
    assertFalse(page(quick, "map-long-eclipse.html").contains("faster by 99"), cells);
  }

  @Test
  void render_everyFork_standsOnceUnderItsRoundAndSeed() throws IOException {
    String page = page(quick, "workload-long-churn-100000.html");
    String rest = page.substring(page.indexOf("Every fork</h2>"));
    String forks = rest.substring(0, rest.indexOf("</section>"));
    String head = forks.substring(forks.indexOf("<thead>"), forks.indexOf("</thead>"));
    assertEquals(2 + 9, head.split("<th ", -1).length - 1);
    assertTrue(head.contains(">" + (Fixtures.SEED + 9) + "<"), "the seed of the last round");
    assertEquals(2, forks.split(">hashmap<", -1).length - 1, "the control and its second fork");
    String koloboke = forks.substring(forks.indexOf(">koloboke<"));
    assertTrue(koloboke.substring(0, koloboke.indexOf("</tr>")).contains("<td>timeout</td>"));
    String eclipse = forks.substring(forks.indexOf(">eclipse<"));
    String cells = eclipse.substring(0, eclipse.indexOf("</tr>"));
    assertTrue(cells.contains("<td>void</td>"), cells);
    assertFalse(cells.matches("(?s).*<td>[0-9].*"), "a void map shows no time: " + cells);
  }

  @Test
  void render_verdicts_standInTheTableInTheirWords() throws IOException {
    String index = page(quick, "index.html");
    for (String words : List.of("faster by ", "slower by ", "same within ±5 %", "undecided")) {
      assertTrue(index.contains(words), words);
    }
    assertTrue(index.contains("Noise grade "), "noise grade");
  }

  @Test
  void render_limit_standsApartFromTheMaps() throws IOException {
    String index = page(quick, "index.html");
    int table = index.indexOf("How far is each map from the limit?");
    assertTrue(table > index.indexOf("Where is each map weak?"), "no table of distances");
    assertTrue(index.indexOf("the limit (no map)", table) > 0);
    assertFalse(index.substring(0, table).contains(">limit<"), "the limit is ranked with the maps");
    assertFalse(index.substring(table, index.indexOf("</table>", table)).contains("churn"));
    assertTrue(
        files(quick).stream().noneMatch(p -> p.getFileName().toString().contains("limit")),
        "the limit has a page as if it were a map");
  }

  @Test
  void render_oneRound_decidesNothingAndSaysSo() throws IOException {
    Path run = copy();
    Path results = run.resolve(Schema.RESULTS);
    List<String> first =
        Files.readAllLines(results).stream()
            .filter(l -> !l.contains("\"round\":") || l.contains("\"round\":1,"))
            .toList();
    Files.write(results, first);
    Report.render(run);
    String index = page(run, "index.html");
    assertTrue(index.contains("Nothing is proved to pay"), "answer");
    assertFalse(index.contains("faster by"), "a verdict from one round");
    assertFalse(index.contains("their intervals overlap"), "there are no intervals");
  }

  @Test
  void render_historyOfTheMachine_itsRateStandsInTheGuideAndTheEnvironment() throws IOException {
    Path run = copy();
    Files.writeString(
        run.resolve(Schema.CONTROL_HISTORY),
        """
        {"schema":1,"cpu":"x","cores":2,"architecture":"amd64"}
        {"run":"2026-01-01T00:00:00Z","seed":1,"jdk":"17","row":"long/hashmap","pairs":6,\
        "word":"SAME","ratio":1.0,"low":0.99,"high":1.01,"alpha":0.05}
        """);
    Report.render(run);
    for (String name : List.of("guide.html", "environment.html")) {
      assertTrue(
          page(run, name).contains("0 of 1 A/A comparisons on this machine told apart"), name);
      assertFalse(page(quick, name).contains("A/A comparisons on this machine"), name);
    }
  }

  @Test
  void render_growth_standsOnItsPageInTheTableAndOnTheMapsCard() throws IOException {
    String drift = page(quick, "growth.html");
    for (String word : List.of("grows", "grows, bounded", "drifts", "snaps back", "steady")) {
      assertTrue(drift.contains("<strong>" + word + "</strong>"), word);
    }
    assertTrue(drift.contains(FixtureMemory.LOST), "a failed series has its row and its reason");
    assertTrue(page(quick, "missing.html").contains(FixtureMemory.LOST));
    assertFalse(drift.contains("about bytes alone"), "times are judged in this session");
    assertTrue(page(quick, "index.html").contains("growth.html#g-long-jctools-100000\">grows</a>"));
    assertTrue(page(quick, "index.html").contains("bytes up to 1.50×"), "hppc snaps back");
    assertTrue(
        page(quick, "index.html")
            .contains(
                "<dt>grow at constant size</dt><dd>eclipse (grows, bounded, bytes"
                    + " 2.00×, time "),
        "the answer");
    assertTrue(page(quick, "map-long-eclipse.html").contains("grows, bounded: bytes x 2.00"));
    String summary = Files.readString(quick.resolve("summary.md"));
    assertTrue(summary.contains("grows, bounded, bytes 2.00×"), summary);
    assertTrue(String.join("\n", rendered.table()).contains("constant size"));
  }

  @Test
  void render_processes_standSideBySideWithTheirFlagsAndAnswers() throws IOException {
    String system = page(quick, "process.html");
    assertTrue(
        system.contains(
            "Left alone: given back by z-uncommit; kept by serial, g1 and unseen."
                + " After an explicit collection: given back by z-uncommit and unseen; in part by"
                + " g1; kept by serial."),
        "the answer in a sentence");
    assertTrue(system.contains("<code class=\"flag\">-XX:ZUncommitDelay=2</code>"), "flags");
    assertTrue(system.contains("60 %, 144 MiB, after 2.00 s"), "how much, after how long");
    assertTrue(system.contains(">by heap committed<"), "where the resident set is not told");
    assertTrue(system.contains("<td>not known</td>"), "a resident set of -1");
    assertFalse(system.contains("-1 ") || system.contains(">-1"), "a resident set of -1");
    assertTrue(system.contains("died: the JVM ended with exit code 134"), "a failed JVM");
    assertTrue(page(quick, "missing.html").contains("memory of the process"));
    assertTrue(
        page(quick, "map-long-hashmap.html").contains("process.html#os-long-hashmap-1000000"));
  }

  @Test
  void render_collections_areCountedWithTotalAndLongest() throws IOException {
    // Twenty slices in each of nine forks of two collections, 9 ms, of which one took 6 ms.
    assertTrue(page(quick, "index.html").contains("360 GC, 1\u2009620 ms, longest 6 ms"));
    String workload = page(quick, "workload-long-dense-100000.html");
    assertTrue(workload.contains("<td>1\u2009620 ms</td>\n<td>6 ms</td>"), "the figures");
    assertTrue(page(quick, "map-long-third-party.html").contains("longest 6 ms"), "the card");
  }

  @Test
  void render_longestPauseUnknown_saysSo() throws IOException {
    Path run = copy();
    Path file = run.resolve(Schema.RESULTS);
    Files.writeString(
        file, Files.readString(file).replace("\"gcMaxMillis\":6", "\"gcMaxMillis\":-1"));
    Report.render(run);
    assertTrue(page(run, "index.html").contains("360 GC, 1\u2009620 ms<"));
    assertTrue(
        page(run, "workload-long-dense-100000.html")
            .contains("<td>1\u2009620 ms</td>\n<td>not known</td>"));
  }

  @Test
  void render_noGrowthMeasured_hasNoColumnForIt() throws IOException {
    Path run = copy();
    Path file = run.resolve(Schema.FOOTPRINT);
    Files.write(
        file, Files.readAllLines(file).stream().filter(l -> !l.contains("\"growth\"")).toList());
    Report.render(run);
    assertFalse(page(run, "index.html").contains("<a href=\"growth.html\">at constant size</a>"));
    assertTrue(page(run, "growth.html").contains("No map was watched"));
  }

  @Test
  void render_mapWithoutTrimCall_isNotMissing() throws IOException {
    assertTrue(
        page(quick, "map-long-hppc.html")
            .matches("(?s).*<p class=\"k\">trimmed</p>\\s*<p class=\"v\">\\s*none\\s*</p>.*"));
    assertFalse(page(quick, "missing.html").contains("hppc, trim"));
  }

  @Test
  void render_damagedLine_saysThatSomethingIsMissing() throws IOException {
    Path run = copy();
    Files.writeString(
        run.resolve(Schema.RESULTS), "{\"type\":\"fork\",\"sch", StandardOpenOption.APPEND);
    Report.render(run);
    assertTrue(page(run, "index.html").contains("Something is missing"));
    long line = Files.readString(run.resolve(Schema.RESULTS)).lines().count();
    assertTrue(page(run, "missing.html").contains("results.ndjson, line " + line));
  }

  @Test
  void render_completeRun_saysThatNothingIsMissing() throws IOException {
    Path run = Fixtures.quick(folder).withoutFailures().write();
    assertEquals(0, Report.render(run).cellsFailed());
    assertFalse(page(run, "index.html").contains("Something is missing"));
    assertTrue(page(run, "missing.html").contains("Nothing is missing"));
  }

  @Test
  void render_folderOfSchemaOne_isTheSameReport() throws IOException {
    Path run = copy();
    Report.render(run);
    String now = page(run, "index.html");
    for (String file : List.of(Schema.RUN, Schema.RESULTS, Schema.FOOTPRINT)) {
      Path path = run.resolve(file);
      String text = Files.readString(path);
      assertTrue(text.contains("\"schema\":" + Schema.VERSION), file);
      Files.writeString(path, text.replace("\"schema\":" + Schema.VERSION, "\"schema\":1"));
    }
    Report.render(run);
    assertEquals(now, page(run, "index.html"));
  }

  @Test
  void render_newerSchema_isRefusedAndKeepsTheOldReport() throws IOException {
    Path run = copy();
    Path old = Files.createDirectories(run.resolve("report")).resolve("index.html");
    Files.writeString(old, "the old one");
    Path file = run.resolve(Schema.RUN);
    Files.writeString(file, Files.readString(file).replaceFirst("\"schema\":2", "\"schema\":7"));
    SchemaException refused = assertThrows(SchemaException.class, () -> Report.render(run));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("schema 7"), message);
    assertTrue(message.contains("up to " + Schema.VERSION), message);
    assertEquals("the old one", Files.readString(old));
  }

  @Test
  void render_planOutOfRange_isRefusedByName() throws IOException {
    Path run = copy();
    Path file = run.resolve(Schema.RUN);
    Files.writeString(file, Files.readString(file).replaceFirst("\"delta\":0.05", "\"delta\":7"));
    String message =
        String.valueOf(assertThrows(IOException.class, () -> Report.render(run)).getMessage());
    assertTrue(message.contains("run.json") && message.contains("delta"), message);
  }

  @Test
  void render_emptyRun_stillLeavesAReport() throws IOException {
    Path run = copy();
    Files.delete(run.resolve(Schema.RESULTS));
    Files.delete(run.resolve(Schema.FOOTPRINT));
    RenderedReport empty = Report.render(run);
    assertEquals(0, empty.cellsOk());
    assertTrue(Files.readString(empty.index()).contains("no data"));
  }

  @Test
  void render_consoleTable_fitsAHundredColumns() {
    rendered.table().forEach(line -> assertTrue(line.length() <= 100, line));
    assertTrue(String.join("\n", rendered.table()).contains("koloboke"));
  }

  private static List<Path> files(Path run) throws IOException {
    try (Stream<Path> walk = Files.walk(run.resolve("report"))) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
