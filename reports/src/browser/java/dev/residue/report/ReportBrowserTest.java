package dev.residue.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens every page of a report in the system's Chromium.
 *
 * <p>{@code -Dreport.dir=} names a report to open instead of one of invented results; {@code
 * -Dbrowser.executable=} a browser that is not at one of the usual places. Without a browser the
 * tests are skipped and say so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium");

  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /**
   * Under the header the style within the page is refused and Chromium says so once; the same rules
   * come from the style sheet beside it.
   */
  private static final String INLINE_STYLE_REFUSED = "Applying inline style violates";

  private @Nullable Playwright playwright;
  private @Nullable Browser browser;
  private @Nullable PageServer server;
  private List<String> pages = List.of();

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    Path executable = executable();
    String given = System.getProperty("report.dir", "");
    Path site = given.isEmpty() ? folder.resolve("report") : Path.of(given).toAbsolutePath();
    if (given.isEmpty()) {
      Report.render(Fixtures.quick(folder).write());
    }
    try (Stream<Path> files = Files.list(site)) {
      pages =
          files
              .map(f -> String.valueOf(f.getFileName()))
              .filter(f -> f.endsWith(".html"))
              .sorted()
              .toList();
    }
    assertTrue(pages.contains("index.html"), site + " holds no report");
    server = new PageServer(site);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setChromiumSandbox(false)
                    .setArgs(QUIET));
  }

  private static Path executable() {
    String given = System.getProperty("browser.executable", "");
    if (!given.isEmpty()) {
      return Path.of(given);
    }
    Optional<Path> found = USUAL.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    if (found.isEmpty()) {
      System.err.println(
          "NOTE: the report was not opened in a browser: no Chromium at any of " + USUAL);
    }
    Assumptions.assumeTrue(found.isPresent(), "no Chromium found; see -Dbrowser.executable");
    return found.orElseThrow();
  }

  @AfterAll
  void close() {
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void everyPage_underJenkinsHeaderWithoutScript_isQuietAndFits() {
    List<String> wrong = new ArrayList<>();
    Look fits = (page, name) -> fits(page, name, wrong);
    visit("jenkins", ColorScheme.DARK, 360, false, pages, fits, wrong);
    visit("jenkins", ColorScheme.LIGHT, 1280, false, pages, fits, wrong);
    assertEquals(List.of(), wrong);
  }

  private static void fits(Page page, String name, List<String> wrong) {
    Object over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) over).intValue() > 0) {
      wrong.add(name + ": wider than the window by " + over + " pixels");
    }
    Object margin = page.evaluate("() => getComputedStyle(document.body).marginTop");
    if (!margin.equals("0px")) {
      wrong.add(name + ": the style sheet did not apply");
    }
  }

  @Test
  void everyPage_asSingleFile_isStyled() {
    List<String> wrong = new ArrayList<>();
    // Every page has the same head: the home page and one other stand for all. The missing style
    // sheet is an error on the console, and here it is meant.
    visit(
        "alone",
        ColorScheme.LIGHT,
        360,
        false,
        List.of("index.html", "memory.html"),
        (page, name) -> fits(page, name, wrong),
        new ArrayList<>());
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPage_lightAndDark_hasNoAccessibilityViolation() {
    List<String> wrong = new ArrayList<>();
    Look accessible = (page, name) -> accessible(page, name, wrong);
    visit("plain", ColorScheme.LIGHT, 1280, true, pages, accessible, wrong);
    visit("plain", ColorScheme.DARK, 360, true, pages, accessible, wrong);
    assertEquals(List.of(), wrong);
  }

  private static void accessible(Page page, String name, List<String> wrong) {
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })");
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(
            v ->
                wrong.add(
                    name
                        + ": "
                        + v.getId()
                        + ": "
                        + v.getNodes().get(0).getHtml()
                        + " and "
                        + (v.getNodes().size() - 1)
                        + " more"));
  }

  private interface Look {
    void at(Page page, String name);
  }

  private void visit(
      String mode,
      ColorScheme scheme,
      int width,
      boolean script,
      List<String> names,
      Look look,
      List<String> wrong) {
    if (browser == null || server == null) {
      throw new IllegalStateException("not opened");
    }
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900))) {
      Page page = context.newPage();
      List<String> heard = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !message.text().contains(INLINE_STYLE_REFUSED)) {
              heard.add("console: " + message.text());
            }
          });
      page.onPageError(heard::add);
      for (String name : names) {
        page.navigate(server.address(mode, name));
        look.at(page, name + " " + scheme + " " + width);
        heard.forEach(text -> wrong.add(name + " " + mode + ": " + text));
        heard.clear();
      }
    }
  }
}
