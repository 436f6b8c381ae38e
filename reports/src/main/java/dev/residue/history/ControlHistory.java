package dev.residue.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.residue.result.Environment;
import dev.residue.result.RunInfo;
import dev.residue.result.SchemaException;
import dev.residue.result.WholeFile;
import dev.residue.verdict.Judgement;
import dev.residue.verdict.Row;
import dev.residue.verdict.Word;
import dev.residue.verdict.stat.ClopperPearson;
import dev.residue.verdict.stat.Interval;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A/A comparisons of many runs on one machine, in a file the user names: the measured rate at which
 * the rule tells two forks of one map apart.
 *
 * <p>The file is NDJSON: the machine in the first line, then one comparison per line. It is only
 * ever appended to; whatever does not fit is refused before a byte is written.
 *
 * @param machine where all of it was measured
 * @param comparisons in file order
 */
public record ControlHistory(Machine machine, List<Comparison> comparisons) {
  private static final int VERSION = 1;
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** Copies the list. */
  public ControlHistory {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * What has to be equal for two runs to share a history.
   *
   * @param schema version of the file's format
   * @param cpu model name
   * @param cores usable by the JVM
   * @param architecture for example {@code amd64}
   */
  public record Machine(int schema, String cpu, int cores, String architecture) {
    static Machine of(Environment environment) {
      return new Machine(
          VERSION, environment.cpu(), environment.cores(), environment.architecture());
    }

    @Override
    public String toString() {
      return cpu + ", " + cores + " cores, " + architecture;
    }
  }

  /**
   * One A/A row of one run, after at least one look.
   *
   * @param run start of the run, ISO-8601
   * @param seed of the run; with the start it tells runs apart
   * @param jdk version string
   * @param row path of the control's cell
   * @param pairs it was judged on
   * @param word the verdict; anything but faster and slower is right
   * @param ratio second fork over first
   * @param low lower end of the ratio's interval
   * @param high upper end
   * @param alpha per row
   */
  public record Comparison(
      String run,
      long seed,
      String jdk,
      String row,
      int pairs,
      Word word,
      double ratio,
      double low,
      double high,
      double alpha) {

    /** Whether the rule told two forks of one map apart: a false verdict. */
    public boolean differs() {
      return word.tells();
    }
  }

  /** Number of false verdicts. */
  public int differing() {
    return Math.toIntExact(comparisons.stream().filter(Comparison::differs).count());
  }

  /** The exact interval of the false-positive rate, see {@link ClopperPearson}. */
  public Interval rate(double confidence) {
    return ClopperPearson.of(differing(), comparisons.size(), confidence);
  }

  /** The rate in words, for the report. */
  public String words() {
    Interval rate = rate(.95);
    return String.format(
        Locale.ROOT,
        "%d of %d A/A comparisons on this machine told apart: %.1f %% (95 %% interval %.1f..%.1f %%)",
        differing(),
        comparisons.size(),
        comparisons.isEmpty() ? 0 : 100.0 * differing() / comparisons.size(),
        100 * rate.low(),
        100 * rate.high());
  }

  /**
   * Reads a history.
   *
   * @throws SchemaException if the file is no history, is of another schema, or has a damaged line;
   *     the message names file and line
   * @throws IOException if the file cannot be read
   */
  public static ControlHistory read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, UTF_8);
    if (lines.isEmpty()) {
      throw new SchemaException(file + ": empty, no A/A history; name another file or remove it");
    }
    JsonNode first = parse(file, 1, lines.get(0), JsonNode.class);
    int version = first.path("schema").asInt(0);
    if (version != VERSION || !first.hasNonNull("cpu")) {
      throw new SchemaException(
          file
              + ": "
              + (version == 0 ? "no A/A history" : "A/A history of schema " + version)
              + ", this version needs schema "
              + VERSION
              + "; name another file");
    }
    Machine machine = parse(file, 1, lines.get(0), Machine.class);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      comparisons.add(parse(file, i + 1, lines.get(i), Comparison.class));
    }
    return new ControlHistory(machine, comparisons);
  }

  private static <T> T parse(Path file, int line, String text, Class<T> type)
      throws SchemaException {
    try {
      T value = MAPPER.readValue(text, type);
      if (value != null) {
        return value;
      }
      throw new SchemaException(file + ":" + line + ": damaged (null); mend or remove the line");
    } catch (JsonProcessingException e) {
      throw new SchemaException(file + ":" + line + ": damaged; mend or remove the line");
    }
  }

  /**
   * Checks that a run on this machine may be added, before the run has cost any time. A file that
   * does not exist yet may.
   *
   * @throws SchemaException as {@link #read}, or if the history is of another machine
   * @throws IOException if the file cannot be read
   */
  public static void check(Path file, Environment environment) throws IOException {
    if (Files.exists(file)) {
      open(file, Machine.of(environment));
    }
  }

  private static ControlHistory open(Path file, Machine machine) throws IOException {
    ControlHistory history = read(file);
    if (!history.machine.equals(machine)) {
      throw new SchemaException(
          file
              + ": A/A history of another machine ("
              + history.machine
              + "), this one is "
              + machine
              + "; name another file");
    }
    return history;
  }

  /**
   * Adds the A/A rows of a finished run, except those no look was due for. A run that is in the
   * file already adds nothing.
   *
   * @return the whole history afterwards
   * @throws SchemaException as {@link #check}; nothing is written then
   * @throws IOException if the file cannot be read or written
   */
  public static ControlHistory append(Path file, RunInfo run, Judgement judgement)
      throws IOException {
    Machine machine = Machine.of(run.environment());
    boolean isNew = !Files.exists(file);
    ControlHistory before = isNew ? new ControlHistory(machine, List.of()) : open(file, machine);
    List<Comparison> all = new ArrayList<>(before.comparisons);
    StringBuilder text = new StringBuilder(isNew ? MAPPER.writeValueAsString(machine) + "\n" : "");
    boolean known =
        all.stream().anyMatch(c -> c.run().equals(run.started()) && c.seed() == run.plan().seed());
    int looked = judgement.looks().stream().findFirst().orElse(Integer.MAX_VALUE);
    for (Row row : judgement.controlRows()) {
      if (!known && row.measured() >= looked && row.word() != Word.VOID) {
        Comparison comparison = comparison(run, row, judgement.alpha());
        all.add(comparison);
        text.append(MAPPER.writeValueAsString(comparison)).append('\n');
      }
    }
    add(file, text.toString());
    return new ControlHistory(machine, all);
  }

  /** Adds all or nothing: half a line would spoil the file of many runs. */
  private static void add(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long before = channel.size();
      try {
        channel.position(before);
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      } catch (IOException e) {
        channel.truncate(before);
        throw WholeFile.named(file, "; it is as it was", e);
      }
    }
  }

  private static Comparison comparison(RunInfo run, Row row, double alpha) {
    return new Comparison(
        run.started(),
        run.plan().seed(),
        run.environment().jdk(),
        row.cell().path(),
        row.pairs(),
        row.word(),
        row.ratio(),
        row.interval().low(),
        row.interval().high(),
        alpha);
  }
}
