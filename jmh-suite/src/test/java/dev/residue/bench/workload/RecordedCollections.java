package dev.residue.bench.workload;

import java.nio.file.Path;
import java.util.Comparator;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** A JVM that collects and prints the pauses as JFR recorded them, ms. */
final class RecordedCollections {
  private static final String EVENT = "jdk.GarbageCollection";
  private static final int COLLECTIONS = 7;

  private RecordedCollections() {}

  /** The word is the file of the recording. */
  public static void main(String[] words) throws Exception {
    Path file = Path.of(words[0]);
    try (Recording recording = new Recording()) {
      recording.enable(EVENT).withoutThreshold();
      recording.start();
      for (int i = 0; i < COLLECTIONS; i++) {
        System.gc();
      }
      recording.stop();
      recording.dump(file);
    }
    RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(EVENT))
        .sorted(Comparator.comparingInt((RecordedEvent event) -> event.getInt("gcId")))
        .forEach(event -> System.out.println(event.getDuration("longestPause").toNanos() / 1e6));
  }
}
