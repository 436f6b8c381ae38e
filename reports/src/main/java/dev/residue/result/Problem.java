package dev.residue.result;

/**
 * Something in the result files that could not be used.
 *
 * @param file name of the file within the folder
 * @param line from 1; 0 if the whole file is meant
 * @param text what is wrong, in words
 */
public record Problem(String file, int line, String text) {

  @Override
  public String toString() {
    return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
  }
}
