package dev.residue.map.bucket;

import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import dev.residue.map.GoTypes;
import dev.residue.map.KeyHasher;
import dev.residue.map.RandomSource;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestResult;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The {@code java.util.Map} view of the object kind, held to Guava's suite. */
final class BucketMapConformanceTest {
  @TestFactory
  List<DynamicTest> view_isAMap() {
    TestSuite suite =
        MapTestSuiteBuilder.using(
                new TestStringMapGenerator() {
                  @Override
                  protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                    Map<String, String> map =
                        new BucketMap<String, String>(
                                0, KeyHasher.standard(), new SameStart(), GoTypes.INTERFACE_PAIRS)
                            .asMap();
                    for (Map.Entry<String, String> entry : entries) {
                      map.put(entry.getKey(), entry.getValue());
                    }
                    return map;
                  }
                })
            .named("BucketMap view")
            .withFeatures(
                CollectionSize.ANY,
                MapFeature.GENERAL_PURPOSE,
                MapFeature.ALLOWS_NULL_KEYS,
                MapFeature.ALLOWS_NULL_VALUES,
                MapFeature.ALLOWS_ANY_NULL_QUERIES,
                CollectionFeature.SUPPORTS_ITERATOR_REMOVE)
            .createTestSuite();
    List<DynamicTest> tests = new ArrayList<>();
    collect(suite, suite.getName(), tests);
    return tests;
  }

  /** The suite expects two iterations of one map to agree; Go starts each range anywhere. */
  private record SameStart() implements RandomSource {
    @Override
    public long seed() {
      return 1;
    }

    @Override
    public long iterationStart() {
      return 0;
    }

    @Override
    public long overflowDraw() {
      return 0;
    }
  }

  private static void collect(TestSuite suite, String path, List<DynamicTest> tests) {
    for (Enumeration<Test> members = suite.tests(); members.hasMoreElements(); ) {
      Test member = members.nextElement();
      if (member instanceof TestSuite nested) {
        collect(nested, path + "/" + nested.getName(), tests);
      } else if (member instanceof TestCase testCase) {
        tests.add(DynamicTest.dynamicTest(path + "/" + testCase.getName(), () -> run(testCase)));
      }
    }
  }

  private static void run(TestCase testCase) throws Throwable {
    TestResult result = testCase.run();
    if (result.errorCount() > 0) {
      throw result.errors().nextElement().thrownException();
    }
    if (result.failureCount() > 0) {
      throw result.failures().nextElement().thrownException();
    }
  }
}
