package dev.residue.bench;

import picocli.CommandLine.IVersionProvider;

/** Version of the suite, from the manifest of its jar. */
final class Version implements IVersionProvider {
  /** Returns the version, {@code development} where there is no jar. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"residue " + text()};
  }
}
