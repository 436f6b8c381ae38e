package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.residue.bench.workload.FinishedSlice;
import dev.residue.result.Slice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * The fork's end of the baton: holds each iteration until the coordinator says go.
 *
 * <p>JMH calls {@link #beforeIteration} before it hands the iteration to the worker thread, so a
 * fork that waits here does nothing else. If the coordinator is gone the fork ends at once: no
 * orphan goes on measuring.
 */
public final class Baton implements InternalProfiler {
  /** System property: the file that holds port and token, readable by its owner alone. */
  static final String CREDENTIALS = "residue.baton";

  /** System property: the number of this fork. */
  static final String FORK = "residue.fork";

  /** Characters of a failure that are told. */
  static final int REASON_CHARS = 4_000;

  /** Attempts to connect: with the time of each, less than the host waits for a fork. */
  private static final int ATTEMPTS = 8;

  /** The host answers a hello at once, ms. */
  private static final int ANSWER_MILLIS = 5_000;

  /** Pause before the second attempt, and how much longer each next one is, ms. */
  private static final long PAUSE_MILLIS = 100;

  private @Nullable Socket socket;
  private @Nullable BufferedReader in;
  private boolean skipped;

  /** For JMH, which makes its profilers by reflection. */
  public Baton() {}

  @Override
  public String getDescription() {
    return "waits for the coordinator before each iteration";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    send("ready");
    String answer = receive();
    switch (answer) {
      case "go" -> skipped = false;
      case "skip" -> skipped = true;
      default -> halt("the host closed the connection");
    }
    FinishedSlice.skip(skipped);
  }

  @Override
  @SuppressWarnings("rawtypes") // JMH 1.37 declares the raw type.
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    FinishedSlice finished = FinishedSlice.take();
    Slice slice = finished == null ? null : finished.slice();
    if (skipped) {
      send("skipped");
    } else if (slice != null) {
      send(SliceMessage.of(timed(slice, result)));
    } else if (finished != null && finished.failure() != null) {
      send("failed " + oneLine(finished.failure()));
    } else {
      send("failed the workload left no result");
    }
    return List.of();
  }

  private static Slice timed(Slice slice, IterationResult result) {
    return slice.nanos() == FinishedSlice.JMH_CLOCK
        ? slice.withNanos(Math.round(result.getPrimaryResult().getScore() * slice.ops()))
        : slice;
  }

  private void send(String line) {
    try {
      Socket to = socket;
      if (to == null) {
        to = connect();
      }
      to.getOutputStream().write((line + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      halt("the host does not answer: " + e);
    }
  }

  /** What a map throws may be long, and of many lines. */
  private static String oneLine(String failure) {
    String cut = failure.substring(0, Math.min(failure.length(), REASON_CHARS));
    return cut.replaceAll("[\\r\\n]+", " ");
  }

  /** Connects, again and again if strangers at the door were in the way. */
  private Socket connect() throws IOException {
    List<String> credentials =
        Files.readAllLines(Path.of(System.getProperty(CREDENTIALS, "")), UTF_8);
    int port = Integer.parseInt(credentials.get(0));
    String hello = String.join(" ", "hello", credentials.get(1), System.getProperty(FORK, ""));
    for (int attempt = 1; ; attempt++) {
      try {
        Socket made = greet(port, hello);
        socket = made;
        return made;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause(attempt * PAUSE_MILLIS);
      }
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Socket greet(int port, String hello) throws IOException {
    Socket made = new Socket();
    try {
      made.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
      made.setTcpNoDelay(true);
      made.setSoTimeout(ANSWER_MILLIS);
      made.getOutputStream().write((hello + "\n").getBytes(UTF_8));
      BufferedReader from = new BufferedReader(new InputStreamReader(made.getInputStream(), UTF_8));
      if (!BatonServer.WELCOME.equals(from.readLine())) {
        throw new IOException("not welcome");
      }
      made.setSoTimeout(0);
      in = from;
      return made;
    } catch (IOException e) {
      made.close();
      throw e;
    }
  }

  private String receive() {
    try {
      BufferedReader from = in;
      String line = from == null ? null : from.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      return "";
    }
  }

  /** Ends the fork without shutdown hooks: nobody is left to report to but the log. */
  private static void halt(String why) {
    System.err.println(why);
    System.err.flush();
    Runtime.getRuntime().halt(3);
  }
}
