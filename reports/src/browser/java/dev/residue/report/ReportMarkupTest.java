package dev.residue.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks every page of a report with the validator of the HTML standard. */
class ReportMarkupTest {
  private static final String HTML_WITH_SVG = "http://s.validator.nu/html5-rdfalite.rnc";

  @Test
  void everyPage_isValidHtml(@TempDir Path folder) throws IOException, SAXException {
    String given = System.getProperty("report.dir", "");
    Path site = given.isEmpty() ? folder.resolve("report") : Path.of(given).toAbsolutePath();
    if (given.isEmpty()) {
      Report.render(Fixtures.quick(folder).write());
    }
    List<String> errors = new ArrayList<>();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true);
    try {
      validator.setUpMainSchema(HTML_WITH_SVG, new Collecting("schema", errors));
    } catch (SimpleDocumentValidator.SchemaReadException e) {
      throw new IOException("the validator cannot read its own schema", e);
    } catch (Exception e) {
      throw new IOException("the validator cannot be set up", e);
    }
    List<Path> pages;
    try (Stream<Path> files = Files.list(site)) {
      pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
    for (Path page : pages) {
      validator.setUpValidatorAndParsers(
          new Collecting(String.valueOf(page.getFileName()), errors), false, false);
      validator.checkHtmlFile(page.toFile(), true);
    }
    assertEquals(List.of(), errors);
  }

  /** Gathers errors; a warning is none. */
  private record Collecting(String page, List<String> errors) implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {
      // Warnings are advice, for example about a section without a heading.
    }

    @Override
    public void error(SAXParseException error) {
      errors.add(page + ":" + error.getLineNumber() + ": " + error.getMessage());
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
