package dev.residue.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.console.Exit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @Test
  void execute_help_isAWordToo() {
    assertEquals(Exit.OK, Main.execute("help"));
    assertEquals(Exit.OK, Main.execute("help", "run"));
  }

  @Test
  void execute_help_tellsTheExitCodes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (PrintStream into = new PrintStream(out, true, UTF_8)) {
      System.setOut(into);
      assertEquals(Exit.OK, Main.execute("run", "--help"));
    } finally {
      System.setOut(before);
    }
    for (String code : Exit.WORDS.values()) {
      assertTrue(
          out.toString(UTF_8).contains(code.substring(0, Math.min(20, code.length()))),
          out.toString(UTF_8));
    }
  }

  @Test
  void execute_optionsAreCheckedBeforeTheFolder(@TempDir Path parent) throws Exception {
    Path folder = parent.resolve("out");
    String out = "--out=" + folder;
    assertEquals(Exit.USAGE, Main.execute("run", out, "--fail-on=slow"));
    assertEquals(Exit.USAGE, Main.execute("run", out, "--slice-limit=0"));
    assertEquals(Exit.USAGE, Main.execute("run", out, "--budget=1"));
    assertEquals(Exit.USAGE, Main.execute("run", out, "--maps=,"));
    assertFalse(Files.exists(folder));
  }

  @Test
  void execute_exitCodes_tellUsageErrors() {
    assertEquals(Exit.OK, Main.execute("list"));
    assertEquals(Exit.USAGE, Main.execute("lst"));
    assertEquals(Exit.USAGE, Main.execute());
    assertEquals(Exit.USAGE, Main.execute("run", "--mpas=hashmap"));
    assertEquals(Exit.USAGE, Main.execute("run", "--maps=hashmapp"));
    assertEquals(Exit.USAGE, Main.execute("run", "--latency=maybe"));
  }

  @Test
  void missing_modulesOfASmallImage_areNamed() {
    assertEquals(List.of(), Main.missing(name -> ModuleLayer.boot().findModule(name).isPresent()));
    assertEquals(List.of("jdk.management"), Main.missing(name -> !name.equals("jdk.management")));
  }
}
