package dev.residue.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.Main;
import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.profile.DrainBenchmark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What JMH's host reads from its port, and that its real forks are still understood. */
class JmhCommandTest {
  /** Code that runs because somebody sent it. */
  private static final class Foreign implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private static Object sent(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      in.setObjectInputFilter(JmhCommand.SENT_BY_FORKS);
      return in.readObject();
    }
  }

  @Test
  void filter_foreignClass_isRefusedAlsoWithinAnother() throws Exception {
    assertThrows(InvalidClassException.class, () -> sent(new Foreign()));
    assertThrows(InvalidClassException.class, () -> sent(new ArrayList<>(List.of(new Foreign()))));
    assertEquals(List.of(1L), sent(new ArrayList<>(List.of(1L))));
    assertTrue(sent(new OptionsBuilder().forks(1).build()) instanceof OptionsBuilder);
  }

  @Test
  void call_realFork_isUnderstood(@TempDir Path folder) throws Exception {
    Path json = folder.resolve("jmh.json");
    List<String> errors = new ArrayList<>();
    ChildJvm.Exit exit =
        ChildJvm.start(
                List.of("-Djmh.ignoreLock=true"),
                Main.class,
                List.of(
                    "jmh",
                    DrainBenchmark.class.getName(),
                    "-f=1",
                    "-wi=0",
                    "-i=2",
                    "-foe=true",
                    "-rf=json",
                    "-rff=" + json),
                errors::add)
            .await(Duration.ofMinutes(1));
    assertEquals(0, exit.code(), () -> errors + " " + exit.errors());
    assertTrue(Files.readString(json).contains("\"rawData\""), errors::toString);
  }
}
