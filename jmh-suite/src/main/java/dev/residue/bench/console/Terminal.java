package dev.residue.bench.console;

import java.io.Console;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;

/**
 * What the user sees: lines that stay, and on a terminal one bar below them that moves.
 *
 * <p>Plain lines only where {@code CI} or {@code NO_COLOR} is set or the output is no terminal.
 */
public final class Terminal {
  private static final int BAR = 30;

  /** Carriage return and "erase to the end of the line" (ECMA-48, EL). */
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean live;
  private String bar = "";

  Terminal(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  /** A terminal on standard output. */
  public static Terminal standard() {
    return new Terminal(System.out, interactive());
  }

  @SuppressWarnings("SystemConsoleNull") // isTerminal() asks the newer JDKs.
  private static boolean interactive() {
    if (System.getenv("CI") != null || System.getenv("NO_COLOR") != null) {
      return false;
    }
    String term = System.getenv("TERM");
    Console console = System.console();
    return console != null && term != null && !term.equals("dumb") && isTerminal(console);
  }

  /** From JDK 22 on there is a console even when output is redirected; it tells when asked. */
  private static boolean isTerminal(Console console) {
    try {
      MethodHandle ask =
          MethodHandles.publicLookup()
              .findVirtual(Console.class, "isTerminal", MethodType.methodType(boolean.class));
      return (boolean) ask.invokeExact(console);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return true;
    } catch (Throwable e) {
      return false;
    }
  }

  /** Prints a line that stays. */
  public synchronized void line(String text) {
    if (live && !bar.isEmpty()) {
      out.print(ERASE);
    }
    out.println(text);
    out.flush();
    draw();
  }

  /**
   * Moves the bar; without a terminal nothing happens.
   *
   * @param share done, 0 to 1
   * @param text beside it
   */
  synchronized void bar(double share, String text) {
    int full = (int) Math.round(Math.max(0, Math.min(1, share)) * BAR);
    bar =
        String.format(
            Locale.ROOT,
            "[%s%s] %3.0f %% %s",
            "#".repeat(full),
            "-".repeat(BAR - full),
            share * 100,
            text);
    draw();
  }

  /** Takes the bar away. */
  public synchronized void endBar() {
    if (live && !bar.isEmpty()) {
      out.print(ERASE);
      out.flush();
    }
    bar = "";
  }

  private void draw() {
    if (live && !bar.isEmpty()) {
      out.print(ERASE + bar);
      out.flush();
    }
  }
}
