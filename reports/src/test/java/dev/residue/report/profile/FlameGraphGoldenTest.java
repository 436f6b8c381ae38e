package dev.residue.report.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlameGraphGoldenTest {
  private final Path folder;

  FlameGraphGoldenTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FlamePicture draw(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("cpu.collapsed"), List.of(lines));
    return FlameGraph.draw(file, "cpu of <a map>", "samples");
  }

  @Test
  void draw_threeStacks_givesThisPicture() throws IOException {
    FlamePicture picture =
        draw(
            "java/lang/Thread.run;org/example/Map.remove 600",
            "java/lang/Thread.run 300",
            "[vdso] 100");
    assertEquals(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1180 34\" width=\"1180\""
            + " height=\"34\" font-family=\"ui-monospace, Menlo, Consolas, monospace\""
            + " font-size=\"11\"><title>cpu of &lt;a map&gt;</title><desc>Flame graph: the width of a"
            + " frame is its share of all samples, callers below callees.</desc><g stroke=\"#fff\""
            + " stroke-width=\".6\" fill=\"#1b1f24\">"
            + "<g><title>[vdso] – 10.0 %, 100 samples</title><rect x=\"0\" y=\"17\" width=\"118\""
            + " height=\"16\" fill=\"#a9d3c4\"/><text x=\"3\" y=\"29\" stroke=\"none\">[vdso]</text></g>"
            + "<g><title>java/lang/Thread.run – 90.0 %, 900 samples</title><rect x=\"118\" y=\"17\""
            + " width=\"1062\" height=\"16\" fill=\"#f2c879\"/><text x=\"121\" y=\"29\""
            + " stroke=\"none\">java/lang/Thread.run</text></g>"
            + "<g><title>org/example/Map.remove – 60.0 %, 600 samples</title><rect x=\"118\" y=\"0\""
            + " width=\"708\" height=\"16\" fill=\"#f0a37a\"/><text x=\"121\" y=\"12\""
            + " stroke=\"none\">org/example/Map.remove</text></g></g></svg>",
        picture.svg());
    assertEquals(
        List.of("org/example/Map.remove", "java/lang/Thread.run", "[vdso]"),
        picture.hottest().stream().map(FlamePicture.Hot::frame).toList());
  }

  @Test
  void draw_narrowFrames_areDroppedAndCounted() throws IOException {
    FlamePicture picture = draw("a;b 998", "a;c 1", "d 1");
    assertEquals(2, picture.drawn());
    assertEquals(2, picture.dropped());
    assertEquals(1000, picture.total());
    assertFalse(picture.svg().contains(">d"), picture.svg());
  }

  @Test
  void draw_linesThatAreNoStack_areCounted() throws IOException {
    FlamePicture picture = draw("a;b 10", "a;c", "a;d x7", "a;e -3", "   ", "f 10");
    assertEquals(3, picture.unreadable());
    assertEquals(20, picture.total());
  }

  @Test
  void draw_noStacks_isNoPicture() throws IOException {
    assertEquals("", draw("").svg());
  }

  @Test
  void draw_hugeProfile_staysWithinItsWeight() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    String[] lines = new String[20_000];
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder();
      for (int depth = 0; depth < 60; depth++) {
        line.append(depth == 0 ? "" : ";")
            .append("org/example/with/a/long/package/Name")
            .append(random.nextInt(depth < 40 ? 1 : 4))
            .append(".method")
            .append(depth);
      }
      lines[i] = line.append(' ').append(1 + random.nextInt(50)).toString();
    }
    FlamePicture picture = draw(lines);
    assertTrue(picture.svg().length() < 150_000, "characters: " + picture.svg().length());
    assertTrue(picture.drawn() > 50, "drawn: " + picture.drawn());
  }

  @Test
  void draw_deepRecursion_isCutNotThrown() throws IOException {
    FlamePicture picture = draw("f;".repeat(20_000) + "g 5");
    assertEquals(5, picture.total());
  }

  @Test
  void fit_longName_losesItsPackageFirst() {
    assertEquals("java/lang/Long.valueOf", FlameGraph.fit("java/lang/Long.valueOf", 30));
    assertEquals("Long.valueOf", FlameGraph.fit("java/lang/Long.valueOf", 15));
    assertEquals("Long.valueOf", FlameGraph.fit("java.lang.Long.valueOf", 15));
    assertEquals("Long.v…", FlameGraph.fit("java/lang/Long.valueOf", 7));
    assertEquals("Com…", FlameGraph.fit("Compiler::compile", 4));
  }
}
