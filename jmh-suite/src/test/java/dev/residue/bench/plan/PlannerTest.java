package dev.residue.bench.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.option.Numbers;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.result.Caches;
import dev.residue.result.Condition;
import dev.residue.result.Effort;
import dev.residue.result.ForkValue;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Options become a plan, or an error that says what would be right. */
class PlannerTest {
  private static final MapCatalog CATALOG = MapCatalog.discover();

  private static Plan plan(Consumer<RunOptions> set) {
    RunOptions options = new RunOptions();
    set.accept(options);
    return new Planner(CATALOG).plan(options);
  }

  private static void refused(Consumer<RunOptions> set, String... words) {
    UsageException e = assertThrows(UsageException.class, () -> plan(set));
    for (String word : words) {
      assertTrue(String.valueOf(e.getMessage()).contains(word), e.getMessage());
    }
  }

  @Test
  void plan_nothingGiven_isQuick() {
    Plan plan = plan(o -> {});
    assertEquals("quick", plan.preset());
    assertEquals(List.of(Kind.LONG), plan.kinds());
    assertEquals(List.of(100_000), plan.sizes());
    assertEquals("hashmap", plan.maps().get(0));
    assertTrue(
        plan.maps()
            .containsAll(
                List.of(
                    "concurrent-hashmap",
                    "fastutil",
                    "agrona",
                    "eclipse",
                    "hppc",
                    "koloboke",
                    "jctools-long")));
    assertFalse(plan.maps().contains("treemap"));
  }

  /** An L2 of 1 MiB, a last level of 32 MiB. */
  private static Plan onServer(Consumer<RunOptions> set) {
    RunOptions options = new RunOptions();
    set.accept(options);
    return new Planner(CATALOG, llc -> new Caches(1 << 20, llc == null ? 32 << 20 : llc, null))
        .plan(options);
  }

  private static long swept(Plan.Time time) {
    return Objects.requireNonNull(time.caches()).sweepBytes();
  }

  @Test
  void plan_conditions_areColdUnlessAskedOtherwise() {
    Plan.Time quick = onServer(o -> {}).time();
    assertEquals(List.of(Condition.COLD), quick.conditions());
    assertEquals(64 << 20, swept(quick));
    assertEquals(8 << 20, swept(onServer(o -> o.llc = "4m").time()));
    Plan.Time found = onServer(o -> o.conditions = "as-found").time();
    assertNull(found.caches());
    assertEquals(ForkValue.MEAN, found.value("churn"));
  }

  @Test
  void plan_hot_getsASizeThatFits() {
    Plan plan = onServer(o -> o.conditions = "hot,cold");
    assertEquals(List.of(5_000, 100_000), plan.sizes());
    assertEquals(List.of(Condition.COLD, Condition.HOT), plan.time().conditions(Kind.LONG, 5_000));
    assertEquals(List.of(Condition.COLD), plan.time().conditions(Kind.LONG, 100_000));
    assertEquals(
        List.of(1_000),
        onServer(
                o -> {
                  o.conditions = "hot";
                  o.sizes = "1k";
                })
            .sizes());
  }

  @Test
  void plan_presetsWishForHot_doesNotRefuseWhatWasAskedFor() {
    Plan plan =
        onServer(
            o -> {
              o.preset = "standard";
              o.sizes = "1m";
            });
    assertEquals(List.of(1_000_000), plan.sizes());
    assertEquals(List.of(Condition.COLD), plan.time().conditions(Kind.LONG, 1_000_000));
    assertEquals(2_000, onServer(o -> o.preset = "standard").sizes().get(0));
  }

  @Test
  void plan_conditionsThatCannotBe_saysWhatCould() {
    refused(o -> o.conditions = "warm", "--conditions", "warm", "cold, hot");
    refused(o -> o.llc = "3", "--llc", "32m");
    refused(o -> o.collector = "g2", "--collector", "g1");
    UsageException e =
        assertThrows(
            UsageException.class,
            () ->
                onServer(
                    o -> {
                      o.conditions = "hot";
                      o.sizes = "100k";
                    }));
    assertTrue(String.valueOf(e.getMessage()).contains("at most 5000"), e.getMessage());
  }

  @Test
  void plan_emptyValues_countAsNotGiven() {
    Plan empty =
        plan(
            o -> {
              o.preset = "";
              o.maps = " ";
              o.sizes = "";
              o.rounds = "";
              o.seed = "";
              o.delta = "";
              o.lifecycle = "";
            });
    assertEquals(plan(o -> {}), empty);
  }

  @Test
  void plan_everythingGiven_isTaken() {
    Plan plan =
        plan(
            o -> {
              o.preset = "smoke";
              o.maps = "agrona,eclipse, fastutil,eclipse";
              o.workloads = "churn,dense";
              o.sizes = "2k,1m,500";
              o.kinds = "object";
              o.rounds = "7";
              o.seed = "-3";
              o.delta = "2.5%";
              o.control = "agrona";
              o.lifecycle = "false";
              o.profile = "true";
            });
    assertEquals(List.of("agrona", "eclipse", "fastutil"), plan.maps());
    assertEquals(List.of("churn", "dense"), plan.workloads());
    assertEquals(List.of(2_000, 1_000_000, 500), plan.sizes());
    assertEquals(List.of(Kind.OBJECT), plan.kinds());
    assertEquals(7, plan.time().rounds());
    assertEquals(-3, plan.seed());
    assertEquals(0.025, plan.delta());
    assertEquals("agrona", plan.control());
    assertNull(plan.lifecycle());
    assertNull(plan.growth());
    assertEquals(new Plan.Profile(Effort.QUICK), plan.profile());
    assertNull(plan.latency());
  }

  @Test
  void plan_latency_isOnButInSmokeAndDoesAsItIsTold() {
    assertEquals(new Plan.Latency(Effort.QUICK), plan(o -> {}).latency());
    assertEquals(new Plan.Latency(Effort.THOROUGH), plan(o -> o.preset = "full").latency());
    assertNull(plan(o -> o.latency = "false").latency());
    assertEquals(
        new Plan.Latency(Effort.QUICK),
        plan(o -> {
              o.preset = "smoke";
              o.latency = "true";
            })
            .latency());
  }

  @Test
  void plan_memoryNotGiven_isAsThePresetSays() {
    Plan quick = plan(o -> {});
    assertEquals(new Plan.Lifecycle(Effort.QUICK, true), quick.lifecycle());
    assertEquals(new Plan.Growth(25_000), quick.growth());
    assertNull(quick.process());
    Plan smoke = plan(o -> o.preset = "smoke");
    assertNull(smoke.growth());
    assertNull(smoke.process());
    for (String preset : List.of("quick", "standard")) {
      Plan none =
          plan(
              o -> {
                o.preset = preset;
                o.lifecycle = "false";
              });
      assertNull(none.growth());
      assertNull(none.process());
    }
    Plan standard = plan(o -> o.preset = "standard");
    assertEquals(new Plan.Lifecycle(Effort.THOROUGH, true), standard.lifecycle());
    assertEquals(new Plan.Growth(100_000), standard.growth());
    Plan.Processes process = standard.process();
    assertNotNull(process);
    assertTrue(process.collectors().containsAll(List.of("serial", "parallel", "g1", "z")));
    assertEquals(List.of("hashmap", "agrona", "fastutil"), process.maps());
    assertEquals(1_000_000, process.size());
  }

  @Test
  void plan_memoryGiven_isTaken() {
    Plan plan =
        plan(
            o -> {
              o.preset = "smoke";
              o.maps = "eclipse";
              o.sizes = "2k,5k";
              o.growth = "true";
              o.process = "z, g1-periodic";
            });
    assertEquals(new Plan.Growth(5_000), plan.growth());
    assertEquals(
        new Plan.Processes(List.of("z", "g1-periodic"), List.of("hashmap", "eclipse"), 5_000),
        plan.process());
    Plan off =
        plan(
            o -> {
              o.preset = "standard";
              o.growth = "false";
              o.process = "none";
            });
    assertNull(off.growth());
    assertNull(off.process());
  }

  @Test
  void plan_badCollectors_areRefused() {
    refused(o -> o.process = "g1-peroidic", "--process", "did you mean 'g1-periodic'", "serial");
    refused(o -> o.process = "g1,none", "--process", "unknown collector 'none'");
    refused(o -> o.growth = "maybe", "--growth", "neither true nor false");
    if (Runtime.version().feature() < 25) {
      refused(o -> o.process = "g1-compact", "'g1-compact' needs JDK 25 or newer");
    } else {
      Plan.Processes process = plan(o -> o.process = "g1-compact").process();
      assertNotNull(process);
      assertEquals(List.of("g1-compact"), process.collectors());
    }
  }

  @Test
  void plan_unknownNames_areRefusedWithTheNearest() {
    refused(o -> o.preset = "quik", "--preset", "'quik'", "did you mean 'quick'");
    refused(o -> o.maps = "fastuti", "--maps", "did you mean 'fastutil'", "hashmap");
    refused(o -> o.workloads = "sparce", "--workloads", "did you mean 'sparse'");
    refused(o -> o.kinds = "long,objct", "--kinds", "did you mean 'object'");
    refused(o -> o.control = "hash-map", "--control", "did you mean 'hashmap'");
    refused(o -> o.maps = "zzzzzzzzzzzzzz", "unknown map", "there are");
  }

  @Test
  void plan_badNumbers_areRefusedWithTheRange() {
    refused(o -> o.sizes = "10,5k", "--sizes", "'10'", "100 to 10000000");
    refused(o -> o.sizes = "many", "--sizes", "'many'");
    refused(o -> o.sizes = "99999999999999999999k", "--sizes");
    refused(o -> o.rounds = "0", "--rounds", "1 to 1000");
    refused(o -> o.rounds = "2.5", "--rounds");
    refused(o -> o.seed = "x1", "--seed", "'x1'");
    refused(o -> o.delta = "0", "--delta", "0.5 to 50");
    refused(o -> o.delta = "NaN", "--delta");
    refused(o -> o.alpha = "10.1", "--alpha", "0.1 to 10");
    refused(o -> o.alpha = "0", "--alpha");
    for (String budget : List.of("10", "5s", "1d", "9999h", "-3m", "9999999999s")) {
      assertThrows(UsageException.class, () -> Numbers.duration("--budget", budget), budget);
    }
    assertEquals(90, Numbers.duration("--budget", "90s").toSeconds());
    assertEquals(35, plan(o -> o.budget = "10m").time().rounds());
    refused(o -> o.profile = "yes", "--profile", "neither true nor false");
    refused(o -> o.latency = "on", "--latency", "'on'", "neither true nor false");
  }

  @Test
  void plan_numbersThatOnlyJavaUnderstands_areRefused() {
    for (String rounds : List.of("\u0663", "+10", "1_0", "1_0_k", "0x10", "1e3", "10K0", "-1")) {
      refused(o -> o.rounds = rounds, "--rounds");
    }
    for (String size : List.of("+10k", "1_0_k", "\u0661\u0660k", "10_00", "_100", "10kk")) {
      refused(o -> o.sizes = size, "--sizes");
    }
    for (String delta : List.of("5d", "5f", "0x1p3", "5%%", "%5", "+5", "5e0", "\u0665", ".5%5")) {
      refused(o -> o.delta = delta, "--delta");
    }
    for (String seed : List.of("+1", "\u0661", "0x1", "1_0", "--1", "99999999999999999999")) {
      refused(o -> o.seed = seed, "--seed");
    }
    assertThrows(UsageException.class, () -> Numbers.duration("--budget", "\u0661\u0660m"));
    assertEquals(List.of(10_000), plan(o -> o.sizes = "10_000").sizes());
    assertEquals(List.of(1_000_000), plan(o -> o.sizes = "1M").sizes());
    assertEquals(.055, plan(o -> o.delta = "5.5 %").delta());
    assertEquals(-7, plan(o -> o.seed = "-7").seed());
  }

  @Test
  void plan_emptyListEntries_areRefused() {
    refused(o -> o.maps = ",", "--maps", "empty entry");
    refused(o -> o.sizes = "10k,", "--sizes", "empty entry");
    refused(o -> o.workloads = "sparse,,churn", "--workloads", "empty entry");
    refused(o -> o.kinds = ",long", "--kinds", "empty entry");
    refused(o -> o.process = "g1,", "--process", "empty entry");
    assertEquals("quick", plan(o -> o.maps = " ").preset());
  }

  @Test
  void plan_alpha_isAShareOfThePlan() {
    assertEquals(0.05, plan(o -> {}).alpha());
    assertEquals(0.01, plan(o -> o.alpha = "1%").alpha());
  }

  @Test
  void plan_controlThatTakesNoPart_isRefused() {
    refused(
        o -> {
          o.maps = "hashmap,fastutil";
          o.control = "agrona";
        },
        "--control",
        "'agrona' is not among --maps (hashmap, fastutil)");
    refused(
        o -> {
          o.kinds = "long,object";
          o.control = "jctools-long";
        },
        "--control",
        "no 'jctools-long' of the kind object");
    assertEquals("hashmap", plan(o -> o.maps = "fastutil").maps().get(0));
  }
}
