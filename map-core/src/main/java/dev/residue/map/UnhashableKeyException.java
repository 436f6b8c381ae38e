package dev.residue.map;

/**
 * A key whose dynamic type has no hash. In Go: {@code panic: runtime error: hash of unhashable type
 * []int}; here the type has its Java name. The map is unchanged and stays usable.
 */
public final class UnhashableKeyException extends GoMapException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception with Go's message.
   *
   * @param type the class of the refused key
   */
  public UnhashableKeyException(Class<?> type) {
    super("runtime error: hash of unhashable type " + type.getTypeName());
  }
}
