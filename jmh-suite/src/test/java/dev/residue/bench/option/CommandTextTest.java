package dev.residue.bench.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTextTest {
  @Test
  void text_separateValuesAndBlanks_canBePasted() {
    assertEquals(
        "java -Xmx1g -jar residue.jar run --preset smoke '--out=my out' --seed -1",
        CommandText.text(
            List.of("-Xmx1g"),
            "residue.jar",
            true,
            List.of(
                "run",
                "--preset",
                "smoke",
                "--rounds=",
                "--maven",
                "--out=my out",
                "--seed",
                "-1")));
  }

  @Test
  void text_classPath_isNamed() {
    assertEquals(
        "java -cp residue.jar:my.jar dev.residue.bench.Main run --maps=mine",
        CommandText.text(List.of(), "residue.jar:my.jar", false, List.of("run", "--maps=mine")));
  }

  @Test
  void text_quoteAndDollar_areTakenLiterally() {
    assertEquals(
        "java -jar residue.jar run '--out=it'\\''s $HOME' ''",
        CommandText.text(List.of(), "residue.jar", true, List.of("run", "--out=it's $HOME", "")));
  }
}
