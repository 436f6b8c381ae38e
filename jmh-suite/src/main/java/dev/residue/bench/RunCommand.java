package dev.residue.bench;

import dev.residue.adapter.MapCatalog;
import dev.residue.result.Plan;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures: lifecycles, time, flame graphs; then renders the report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "measure maps and render the report; the same command goes on after a kill")
final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--maven", hidden = true, description = "called by the build")
  private boolean maven;

  @Override
  public Integer call() throws IOException {
    if (maven) {
      String words = System.getenv(MavenProperties.COMMAND_LINE);
      MavenProperties.check(words == null ? "" : words);
    }
    MapCatalog catalog = MapCatalog.discover();
    Plan plan = new Planner(catalog).plan(options);
    RunFolder folder = new RunFolder(options.out());
    folder.checkWritable();
    Terminal terminal = Terminal.standard();
    catalog.problems().forEach(problem -> terminal.line("warning: " + problem));
    Session session = new Session(terminal, plan, catalog, folder, options.sliceSeconds());
    session.measure();
    if (!maven) {
      session.render();
    }
    return Main.OK;
  }
}
