package dev.residue.report;

import dev.residue.report.environment.EnvironmentChapter;
import dev.residue.report.growth.GrowthChapter;
import dev.residue.report.latency.LatencyChapter;
import dev.residue.report.lifecycle.LifecycleChapter;
import dev.residue.report.page.Chapter;
import dev.residue.report.process.ProcessChapter;
import dev.residue.report.profile.ProfileChapter;
import dev.residue.report.time.TimeChapter;
import java.util.List;

/** The list of what is shown. */
final class Chapters {
  /** All chapters, in the order of columns, pages and links. */
  static final List<Chapter> ALL =
      List.of(
          new LifecycleChapter(),
          new TimeChapter(),
          new GrowthChapter(),
          new ProcessChapter(),
          new LatencyChapter(),
          new ProfileChapter(),
          new EnvironmentChapter());

  private Chapters() {}
}
