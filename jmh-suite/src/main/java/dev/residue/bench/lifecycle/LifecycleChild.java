package dev.residue.bench.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.lifecycle.LifecyclePlan.Depth;
import dev.residue.bench.subject.SizedMap;
import dev.residue.bench.subject.Subject;
import dev.residue.result.Branch;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint.Moment;
import dev.residue.result.Kind;
import dev.residue.result.Lines;
import dev.residue.result.Phase;
import dev.residue.result.Variant;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The JVM in which one map lives its lives; started by {@link LifecycleRunner}. */
final class LifecycleChild {
  /** Starts a line that tells which phase begins, so that the parent knows where a JVM died. */
  static final String PHASE = "phase\t";

  /** Entries of the rehearsal: enough for every map to grow a few times. */
  private static final int REHEARSAL_SIZE = 200;

  private LifecycleChild() {}

  /** The words after the class name that make {@link #main} live a plan. */
  static List<String> arguments(LifecyclePlan plan) {
    SizedMap cell = plan.cell();
    List<String> words = new ArrayList<>();
    words.add(cell.kind().name());
    words.add(cell.map());
    words.add(Integer.toString(cell.size()));
    words.add(plan.depth().name());
    words.add(Long.toString(plan.seed()));
    words.add(String.join(",", plan.variants().stream().map(Enum::name).toList()));
    words.add(String.join(",", plan.orders().stream().map(Enum::name).toList()));
    return words;
  }

  /** Lives the lives that {@link #arguments} names; points go to standard output as JSON lines. */
  public static void main(String[] words) {
    ChildJvm.dieWithParent();
    PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    // What a library prints must not mix with results.
    System.setOut(System.err);
    SizedMap cell = new SizedMap(Kind.valueOf(words[0]), words[1], Integer.parseInt(words[2]));
    Depth depth = Depth.valueOf(words[3]);
    long seed = Long.parseLong(words[4]);
    rehearse(cell, seed);
    for (String variant : words[5].split(",", -1)) {
      for (String order : words[6].split(",", -1)) {
        live(cell, Variant.valueOf(variant), DeleteOrder.valueOf(order), depth, seed, results);
      }
    }
    results.println("end");
  }

  /**
   * Lives tiny lives for nobody, so that everything the JVM loads and keeps for the real ones is
   * there before the histogram that they are compared with. Twice: reflection makes classes at the
   * 16th call.
   */
  private static void rehearse(SizedMap cell, long seed) {
    PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    SizedMap tiny = new SizedMap(cell.kind(), cell.map(), REHEARSAL_SIZE);
    for (int i = 0; i < 2; i++) {
      live(tiny, Variant.AS_SHIPPED, DeleteOrder.RANDOM, Depth.FULL, seed, nobody);
    }
  }

  private static void live(
      SizedMap cell,
      Variant variant,
      DeleteOrder order,
      Depth depth,
      long seed,
      PrintStream results) {
    long numbers = Lifecycle.numbers(cell.size(), depth);
    Subject template = Subject.of(cell.kind(), cell.map(), seed, numbers);
    Recorder recorder =
        new Recorder(
            cell,
            variant,
            order,
            depth,
            template.iterates(),
            template.parts(),
            point -> results.println(Lines.toJson(point)),
            moment -> results.println(PHASE + encode(moment)));
    new Lifecycle(template, recorder, cell.size(), variant, order, depth, seed).run();
  }

  private static String encode(Moment moment) {
    return String.join(
        "\t",
        moment.variant().name(),
        moment.branch().name(),
        moment.phase().name(),
        Integer.toString(moment.index()),
        moment.order().name(),
        Integer.toString(moment.live()),
        Integer.toString(moment.deleted()));
  }

  /** Reads what {@link #encode} wrote after {@link #PHASE}. */
  static Moment decode(String text) {
    String[] words = text.split("\t", -1);
    return new Moment(
        Variant.valueOf(words[0]),
        Branch.valueOf(words[1]),
        Phase.valueOf(words[2]),
        Integer.parseInt(words[3]),
        DeleteOrder.valueOf(words[4]),
        Integer.parseInt(words[5]),
        Integer.parseInt(words[6]));
  }
}
