package org.carepremiums.platform.database;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.util.Arrays;

/**
 * Documents as they stand in a column: a long one is compressed once, before it is sent to the
 * database, which then neither compresses nor moves more than that. Columns may hold both forms,
 * because JSON never begins like a compressed document.
 */
public final class CompressedBytes {

  /** What is shorter gains nothing. */
  private static final int SHORTEST = 1_000;

  /** Nothing that a service writes comes near it. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private static final int FASTEST = 1;
  private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  private static final ThreadLocal<ZstdCompressCtx> COMPRESSING =
      ThreadLocal.withInitial(() -> new ZstdCompressCtx().setLevel(FASTEST));
  private static final ThreadLocal<ZstdDecompressCtx> DECOMPRESSING =
      ThreadLocal.withInitial(ZstdDecompressCtx::new);

  private CompressedBytes() {}

  /** The document as it is to be stored; what is short or compressed already stays as it is. */
  public static byte[] compress(byte[] document) {
    return document.length < SHORTEST || isCompressed(document)
        ? document
        : COMPRESSING.get().compress(document);
  }

  /**
   * The document as it was written.
   *
   * @throws IllegalStateException when what was stored is damaged
   */
  public static byte[] decompress(byte[] stored) {
    if (!isCompressed(stored)) {
      return stored;
    }
    long length = Zstd.getFrameContentSize(stored);
    if (length < 0 || length > LONGEST) {
      throw new IllegalStateException("a stored document is damaged: it tells no length");
    }
    try {
      return DECOMPRESSING.get().decompress(stored, (int) length);
    } catch (RuntimeException damaged) {
      throw new IllegalStateException("a stored document is damaged", damaged);
    }
  }

  private static boolean isCompressed(byte[] document) {
    return document.length > MAGIC.length
        && Arrays.equals(document, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }
}
