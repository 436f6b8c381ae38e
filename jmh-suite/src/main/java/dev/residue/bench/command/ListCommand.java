package dev.residue.bench.command;

import dev.residue.adapter.CatalogEntry;
import dev.residue.adapter.MapCatalog;
import dev.residue.adapter.MapKind;
import dev.residue.bench.child.GcChoice;
import dev.residue.bench.console.Exit;
import dev.residue.bench.plan.Preset;
import dev.residue.bench.tape.Workload;
import dev.residue.bench.tape.Workloads;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what can be measured: maps as found on the class path, workloads, presets, collectors. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "maps found on the class path, workloads, presets and collectors")
public final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    MapCatalog catalog = MapCatalog.discover();
    for (MapKind kind : MapKind.values()) {
      out.println("Maps of the kind " + kind.label() + ":");
      for (CatalogEntry entry : catalog.entries(kind)) {
        out.printf(
            Locale.ROOT,
            "  %-24s %-12s %s%s%n",
            entry.name(),
            entry.version(),
            entry.traits().title(),
            entry.usable() ? "" : "  [" + entry.unfit() + "]");
      }
      out.println();
    }
    out.println("Workloads:");
    for (Workload workload : Workloads.ALL) {
      out.printf(Locale.ROOT, "  %-24s %s%n", workload.label(), workload.description());
    }
    out.println();
    out.println("Presets:");
    for (Preset preset : Preset.all()) {
      out.printf(Locale.ROOT, "  %-24s %s%n", preset.label(), preset.description());
    }
    out.println();
    out.println("Collectors, for --process:");
    for (GcChoice choice : GcChoice.all()) {
      out.printf(
          Locale.ROOT,
          "  %-24s %s (%s)%n",
          choice.name(),
          String.join(" ", choice.flags()),
          choice.description());
    }
    catalog.problems().forEach(problem -> out.println("warning: " + problem));
    out.flush();
    return Exit.OK;
  }
}
