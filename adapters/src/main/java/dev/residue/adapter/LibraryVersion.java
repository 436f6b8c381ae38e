package dev.residue.adapter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads a library's version from the jar its class really came from.
 *
 * <p>Never from a pom: with two versions on a class path the pom says one and the JVM loads the
 * other. Sources, most trustworthy first: the Maven properties the library's own build put into the
 * jar; for a shaded jar, {@value #BUNDLED}, the list of what was shaded; the manifest; the file
 * name. Manifest and file name count only if the file's name starts with the artifact's, since
 * those of a shaded jar speak of the shaded jar.
 */
final class LibraryVersion {
  /**
   * In a shaded jar: one library per line as {@code mvn dependency:tree} writes it, {@code
   * group:artifact:type:version:scope}.
   */
  static final String BUNDLED = "META-INF/residue/libraries.txt";

  private static final Pattern FILE_NAME = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

  private LibraryVersion() {}

  /**
   * The version of the library that {@code type} was loaded from.
   *
   * @param library {@code group:artifact} or any other name
   */
  static String of(Class<?> type, String library) {
    String module = type.getModule().getName();
    if (module != null && (module.startsWith("java.") || module.startsWith("jdk."))) {
      return "JDK " + System.getProperty("java.version");
    }
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return "unknown (generated class)";
    }
    try {
      Path place = Path.of(new URI(source.getLocation().toString()));
      if (Files.isDirectory(place)) {
        return "unknown (unpacked classes)";
      }
      String version = inJar(place, library);
      return version == null ? "unknown (" + place.getFileName() + ")" : version;
    } catch (URISyntaxException | IOException | RuntimeException e) {
      return "unknown (" + Reasons.of(e) + ")";
    }
  }

  private static @Nullable String inJar(Path file, String library) throws IOException {
    String artifact = library.substring(library.indexOf(':') + 1);
    String fileName = String.valueOf(file.getFileName());
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      String version = ofMavenProperties(jar, library);
      if (version == null) {
        version = ofBundledList(jar, library);
      }
      boolean own = fileName.startsWith(artifact) || !library.contains(":");
      if (version == null && own) {
        version = ofManifest(jar.getManifest());
      }
      return version == null && own ? ofFileName(fileName) : version;
    }
  }

  private static @Nullable String ofMavenProperties(JarFile jar, String library)
      throws IOException {
    ZipEntry entry =
        jar.getEntry("META-INF/maven/" + library.replace(':', '/') + "/pom.properties");
    if (entry == null) {
      return null;
    }
    Properties properties = new Properties();
    try (InputStream in = jar.getInputStream(entry)) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  private static @Nullable String ofBundledList(JarFile jar, String library) throws IOException {
    ZipEntry entry = jar.getEntry(BUNDLED);
    if (entry == null) {
      return null;
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // "   group:artifact:type[:classifier]:version:scope (remarks)"
        String coordinates = line.strip().split("\\s", 2)[0];
        String[] parts = coordinates.split(":", -1);
        if (coordinates.startsWith(library + ":") && parts.length >= 5) {
          return parts[parts.length - 2];
        }
      }
    }
    return null;
  }

  private static @Nullable String ofManifest(@Nullable Manifest manifest) {
    if (manifest == null) {
      return null;
    }
    Attributes main = manifest.getMainAttributes();
    String version = main.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    return version == null ? main.getValue("Bundle-Version") : version;
  }

  private static @Nullable String ofFileName(String fileName) {
    Matcher matcher = FILE_NAME.matcher(fileName);
    return matcher.matches() ? matcher.group(2) : null;
  }
}
