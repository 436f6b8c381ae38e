package dev.residue.map;

import java.util.Arrays;

/**
 * The block sizes of Go's allocator, the same from Go 1.16 to 1.27. Source: the table of small
 * sizes in the runtime; from 32,768 bytes on, whole pages of 8,192.
 */
public final class SizeClasses {
  private static final int LARGE = 32_768;
  private static final int PAGE = 8_192;

  /** Pointer-bearing blocks above this size carry a header from Go 1.22 on. */
  private static final int HEADER_FREE = 512;

  private static final int HEADER = 8;

  private static final int[] SMALL = {
    8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352,
    384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048,
    2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240,
    10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768
  };

  private SizeClasses() {}

  /**
   * The size of the block Go hands out.
   *
   * @param bytes asked for, 0 or more
   * @return the block's bytes; 0 for 0
   */
  public static long roundUp(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a block of " + bytes + " bytes; 0 or more");
    }
    if (bytes == 0) {
      return 0;
    }
    if (bytes >= LARGE) {
      return Math.multiplyExact(Math.addExact(bytes, PAGE - 1) / PAGE, PAGE);
    }
    int at = Arrays.binarySearch(SMALL, (int) bytes);
    return SMALL[at >= 0 ? at : -at - 1];
  }

  /**
   * The usable part of the block Go 1.22 and later hand out: a block above 512 and up to 32,760
   * bytes that holds pointers loses 8 bytes to its header.
   *
   * @param bytes asked for, 0 or more
   * @param pointers whether the block holds pointers
   * @return usable bytes
   */
  public static long roundUpUsable(long bytes, boolean pointers) {
    return roundUpHeld(bytes, pointers) - (hasHeader(bytes, pointers) ? HEADER : 0);
  }

  /**
   * The heap a block takes in Go 1.22 and later, its header included.
   *
   * @param bytes asked for, 0 or more
   * @param pointers whether the block holds pointers
   * @return the block's bytes; 0 for 0
   */
  public static long roundUpHeld(long bytes, boolean pointers) {
    return roundUp(hasHeader(bytes, pointers) ? bytes + HEADER : bytes);
  }

  /** Large blocks keep their type elsewhere. */
  private static boolean hasHeader(long bytes, boolean pointers) {
    return pointers && bytes > HEADER_FREE && bytes <= LARGE - HEADER;
  }
}
