package dev.residue.bench.meter;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;

/**
 * Reads fields of any object by offset.
 *
 * <p>Uses the JDK's internal {@code Unsafe} if the JVM was started with {@value #INTERNAL_FLAG},
 * else {@code sun.misc.Unsafe}, which JDK 24 and later announce on the console. Both by method
 * handle: naming either in source is a compiler warning that cannot be switched off. The handles
 * are constants, so that compiled code holds the plain load.
 */
final class RawMemory {
  /** JVM flag that opens the internal access. */
  static final String INTERNAL_FLAG = "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED";

  private static final MethodHandle GET_INT;
  private static final MethodHandle GET_REFERENCE;

  static {
    try {
      Object unsafe;
      Class<?> type = Class.forName("jdk.internal.misc.Unsafe");
      String getReference = "getReference";
      Module mine = RawMemory.class.getModule();
      if (type.getModule().isExported("jdk.internal.misc", mine)) {
        unsafe = type.getMethod("getUnsafe").invoke(null);
      } else {
        type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        unsafe = field.get(null);
        getReference = "getObject";
      }
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      GET_INT =
          lookup
              .findVirtual(
                  type, "getInt", MethodType.methodType(int.class, Object.class, long.class))
              .bindTo(unsafe);
      GET_REFERENCE =
          lookup
              .findVirtual(
                  type, getReference, MethodType.methodType(Object.class, Object.class, long.class))
              .bindTo(unsafe);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private RawMemory() {}

  /** Reads four bytes as they are, for example a compressed reference. */
  static int getInt(Object object, long offset) {
    try {
      return (int) GET_INT.invokeExact(object, offset);
    } catch (Throwable e) {
      throw new AssertionError("reading four bytes at " + offset, e);
    }
  }

  /** Reads the reference at an offset; null if it is null. */
  static Object getReference(Object object, long offset) {
    try {
      return (Object) GET_REFERENCE.invokeExact(object, offset);
    } catch (Throwable e) {
      throw new AssertionError("reading the reference at " + offset, e);
    }
  }
}
