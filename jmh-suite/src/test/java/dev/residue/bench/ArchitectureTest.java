package dev.residue.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture: {@code map-core <- adapters <- jmh-suite -> reports}. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.residue");

  private static final String MAPS = "dev.residue.map..";
  private static final String ADAPTER = "dev.residue.adapter..";
  private static final String RESULT = "dev.residue.result..";
  private static final String VERDICT = "dev.residue.verdict..";
  private static final String REPORT = "dev.residue.report..";
  private static final String BENCH = "dev.residue.bench..";

  /** What is measured: each in a package of its own. */
  private static final List<String> STATIONS =
      Stream.of("time", "lifecycle", "growth", "process", "latency", "profile")
          .map(name -> "dev.residue.bench." + name + "..")
          .toList();

  /** What is shown of each of them, and of the machine. */
  private static final List<String> CHAPTERS =
      Stream.of(
              "time", "lifecycle", "growth", "process", "latency", "profile", "environment", "home")
          .map(name -> "dev.residue.report." + name + "..")
          .toList();

  @Test
  void mapCore_usesNothingButTheJdkAndJspecify() {
    classes()
        .that()
        .resideInAPackage(MAPS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(MAPS, "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void bucketAndSwiss_doNotKnowEachOther() {
    slices().matching("dev.residue.map.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void adapters_useMapsAndLibrariesOnly() {
    noClasses()
        .that()
        .resideInAPackage(ADAPTER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(RESULT, VERDICT, REPORT, BENCH, "org.openjdk..")
        .check(CLASSES);
  }

  @Test
  void libraries_areKnownToTheirAdaptersAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.residue.adapter.library..")
        .and(are(not(nameMatching(".*\\.WaistBenchmark.*")).as("not the price of the waist")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "it.unimi..",
            "org.agrona..",
            "org.eclipse.collections..",
            "com.carrotsearch..",
            "com.koloboke..",
            "org.jctools..")
        .check(CLASSES);
  }

  @Test
  void reports_readFilesOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(RESULT, VERDICT, REPORT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MAPS, ADAPTER, BENCH, "org.openjdk..", "one.profiler..")
        .check(CLASSES);
  }

  @Test
  void result_knowsNeitherVerdictNorReport() {
    noClasses()
        .that()
        .resideInAPackage(RESULT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(VERDICT, REPORT)
        .check(CLASSES);
  }

  @Test
  void verdict_knowsNoReport() {
    noClasses()
        .that()
        .resideInAPackage(VERDICT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(REPORT)
        .check(CLASSES);
  }

  @Test
  void packages_areFreeOfCycles() {
    for (String root :
        List.of(
            "dev.residue.bench", "dev.residue.verdict", "dev.residue.map", "dev.residue.report")) {
      slices().matching(root + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
  }

  @Test
  void stations_doNotKnowEachOther() {
    knowNotEachOther(STATIONS);
  }

  @Test
  void chapters_doNotKnowEachOther() {
    knowNotEachOther(CHAPTERS);
  }

  private static void knowNotEachOther(List<String> packages) {
    for (String one : packages) {
      noClasses()
          .that()
          .resideInAPackage(one)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages.stream().filter(s -> !s.equals(one)).toArray(String[]::new))
          .check(CLASSES);
    }
  }

  @Test
  void workloads_areRunByOthersAndKnowThemNot() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.residue.bench.workload..", "dev.residue.bench.tape..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    STATIONS.stream(),
                    Stream.of(
                        "dev.residue.bench",
                        "dev.residue.bench.lockstep..",
                        "dev.residue.bench.environment..",
                        "dev.residue.bench.session..",
                        "dev.residue.bench.plan.."))
                .toArray(String[]::new))
        .check(CLASSES);
  }
}
