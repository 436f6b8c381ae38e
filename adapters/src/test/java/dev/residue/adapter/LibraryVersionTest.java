package dev.residue.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.koloboke.collect.map.hash.HashLongLongMaps;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryVersionTest {
  private static final String LIBRARY = "com.acme:acme-map";

  private final Path folder;

  LibraryVersionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void of_jdkClass_isTheRunningJdk() {
    assertEquals(
        "JDK " + System.getProperty("java.version"), LibraryVersion.of(HashMap.class, "JDK"));
  }

  @Test
  void of_realLibraries_isTheVersionInTheirJars() {
    // Maven properties, manifest and file name: one library of each.
    assertVersionInJarName("org.eclipse.collections:eclipse-collections", UnifiedMap.class);
    assertVersionInJarName("it.unimi.dsi:fastutil", Long2LongOpenHashMap.class);
    assertVersionInJarName(
        "com.koloboke:koloboke-impl-jdk8", HashLongLongMaps.newMutableMap().getClass());
  }

  private static void assertVersionInJarName(String library, Class<?> type) {
    String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    String artifact = library.substring(library.indexOf(':') + 1);
    assertEquals(
        jar.substring(jar.lastIndexOf('/') + 1),
        artifact + "-" + LibraryVersion.of(type, library) + ".jar");
  }

  @Test
  void of_mavenPropertiesManifestAndFileName_trustsThemInThisOrder() throws Exception {
    String properties = "META-INF/maven/com.acme/acme-map/pom.properties";
    String manifest = "META-INF/MANIFEST.MF";
    String implementation = "Manifest-Version: 1.0\nImplementation-Version: 2.0\n";
    String bundle = "Manifest-Version: 1.0\nBundle-Version: 2.5\n";
    assertEquals(
        "1.0",
        version("acme-map-3.0.jar", Map.of(properties, "version=1.0\n", manifest, implementation)));
    assertEquals("2.0", version("acme-map-3.0.jar", Map.of(manifest, implementation)));
    assertEquals("2.5", version("acme-map-3.0.jar", Map.of(manifest, bundle)));
    assertEquals("3.0-rc1", version("acme-map-3.0-rc1.jar", Map.of()));
    assertEquals("unknown (acme-map.jar)", version("acme-map.jar", Map.of()));
  }

  @Test
  void of_shadedJar_readsTheBundledListAndNeverTheJarsOwnVersion() throws Exception {
    String manifest = "Manifest-Version: 1.0\nImplementation-Version: 9.9\n";
    String list =
        """
        com.acme:everything:jar:5.0
           com.acme:acme-map-extras:jar:7.0:compile
              com.acme:acme-map:jar:1.4:compile
        """;
    assertEquals(
        "1.4",
        version(
            "everything-5.0.jar",
            Map.of("META-INF/MANIFEST.MF", manifest, LibraryVersion.BUNDLED, list)));
    assertEquals(
        "unknown (everything-5.0.jar)",
        version("everything-5.0.jar", Map.of("META-INF/MANIFEST.MF", manifest)));
  }

  private String version(String fileName, Map<String, String> resources) throws Exception {
    ForeignJar jar = new ForeignJar().source("acme.Acme", "package acme; public class Acme {}");
    resources.forEach(jar::resource);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.write(folder, fileName).toUri().toURL()}, null)) {
      return LibraryVersion.of(loader.loadClass("acme.Acme"), LIBRARY);
    }
  }
}
