package dev.residue.bench.session;

import picocli.CommandLine.IVersionProvider;

/** Version of the suite, from the manifest of its jar. */
public final class Version implements IVersionProvider {
  /** Returns the version, {@code development} where there is no jar. */
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"residue " + text()};
  }
}
