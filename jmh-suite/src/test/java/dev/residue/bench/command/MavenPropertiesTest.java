package dev.residue.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.option.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenPropertiesTest {
  @Test
  void check_everyWayToGiveThem_isSeen() {
    for (String words :
        List.of(
            "verify -Dbench.presett=smoke",
            "verify -D bench.presett=smoke",
            "verify --define bench.presett=smoke",
            "verify --define=bench.presett=smoke",
            "verify '-Dbench.presett=smoke'",
            "-Dbench.presett")) {
      UsageException e =
          assertThrows(UsageException.class, () -> MavenProperties.check(words), words);
      assertTrue(String.valueOf(e.getMessage()).contains("did you mean 'preset'"), words);
    }
    MavenProperties.check("verify -Dbench.fail-on=none -D bench.out=/a/bench.presett -Dbenchx.y=1");
  }

  @Test
  void check_configurationOfTheProject_isRead(@TempDir Path project) throws Exception {
    Path module = Files.createDirectories(project.resolve("a").resolve("module"));
    Files.createDirectories(project.resolve(".mvn"));
    Files.writeString(
        project.resolve(".mvn").resolve("maven.config"), "-Dbench.presett=smoke\n# -Dbench.x\n");
    assertEquals(List.of("-Dbench.presett=smoke"), MavenProperties.configuration(module));
  }

  @Test
  void check_all_areHandedOnByThePom() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String name : MavenProperties.names()) {
      assertTrue(
          pom.contains("<bench." + name + ">") || pom.contains("<bench." + name + "/>"), name);
    }
  }

  @Test
  void check_mistyped_areRefused() {
    MavenProperties.check("-pl jmh-suite verify -Dbench.preset=smoke -Dbench.skip -Dother=1");
    UsageException e =
        assertThrows(
            UsageException.class, () -> MavenProperties.check("verify -Dbench.workload=sparse"));
    assertTrue(String.valueOf(e.getMessage()).contains("did you mean 'workloads'"), e.getMessage());
  }

  @Test
  void check_mistypedLatency_isRefusedWithTheRightName() {
    UsageException e =
        assertThrows(
            UsageException.class, () -> MavenProperties.check("verify -Dbench.latencies=true"));
    assertTrue(String.valueOf(e.getMessage()).contains("did you mean 'latency'"), e.getMessage());
  }
}
