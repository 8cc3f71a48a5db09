package org.carepremiums.payment.bankfile;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

/** A stored file as one stream, of which one part is held in memory. */
final class EncryptedFileInput extends InputStream {

  /** Gives a part of the file. */
  @FunctionalInterface
  interface Parts {

    /**
     * @param number from 1
     * @return {@code null} after the last
     */
    byte[] part(int number) throws SQLException;
  }

  private final Parts parts;
  private byte[] part = new byte[0];
  private int next;
  private int read;

  EncryptedFileInput(Parts parts) {
    this.parts = parts;
  }

  @Override
  public int read() throws IOException {
    return more() ? part[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int copied = Math.min(length, part.length - next);
    System.arraycopy(part, next, target, from, copied);
    next += copied;
    return copied;
  }

  private boolean more() throws IOException {
    while (part != null && next == part.length) {
      try {
        part = parts.part(++read);
        next = 0;
      } catch (SQLException failure) {
        throw new IOException("the bank file cannot be read", failure);
      }
    }
    return part != null;
  }
}
