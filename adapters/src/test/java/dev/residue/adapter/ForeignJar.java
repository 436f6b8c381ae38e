package dev.residue.adapter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles sources against the waist and packs them into a jar, as a stranger would. */
final class ForeignJar {
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> resources = new LinkedHashMap<>();
  private final List<String> dropped = new ArrayList<>();

  /** Adds the source of a top-level class. */
  ForeignJar source(String className, String text) {
    sources.put(className, text);
    return this;
  }

  /** Names long maps in the service file. */
  ForeignJar longMaps(String... classNames) {
    return resource(
        "META-INF/services/" + LongLongMapAdapter.class.getName(), String.join("\n", classNames));
  }

  /** Adds any file. */
  ForeignJar resource(String path, String text) {
    resources.put(path, text);
    return this;
  }

  /** Compiles a class but leaves it out, like a library that is missing at run time. */
  ForeignJar without(String className) {
    dropped.add(className.replace('.', '/') + ".class");
    return this;
  }

  /** Compiles for this JVM and writes the jar. */
  Path write(Path folder, String fileName) throws IOException, URISyntaxException {
    Path root = Files.createTempDirectory(folder, "foreign");
    Path classes = Files.createDirectory(root.resolve("classes"));
    compile(root, classes);
    Path jar = folder.resolve(fileName);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!dropped.contains(name)) {
          entries.putNextEntry(new ZipEntry(name));
          entries.write(Files.readAllBytes(file));
        }
      }
      for (Map.Entry<String, String> resource : resources.entrySet()) {
        entries.putNextEntry(new ZipEntry(resource.getKey()));
        entries.write(resource.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private void compile(Path root, Path classes) throws IOException, URISyntaxException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", classes.toString(), "-proc:none", "-cp"));
    arguments.add(
        place(LongLongMapAdapter.class) + java.io.File.pathSeparator + place(NullMarked.class));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = root.resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                arguments.subList(0, 5),
                null,
                compiler
                    .getStandardFileManager(null, null, StandardCharsets.UTF_8)
                    .getJavaFileObjects(
                        arguments.subList(5, arguments.size()).toArray(String[]::new)))
            .call();
    if (!compiled) {
      throw new IllegalArgumentException(messages.toString());
    }
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
