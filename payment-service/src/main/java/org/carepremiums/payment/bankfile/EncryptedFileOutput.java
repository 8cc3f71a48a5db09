package org.carepremiums.payment.bankfile;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Arrays;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/** Stores what is written to it in encrypted parts, so that only one part is held in memory. */
final class EncryptedFileOutput extends OutputStream {

  private static final int PART_BYTES = 1 << 20;

  private final Sql sql;
  private final String batchId;
  private final PersonalDataSeal seal;
  private final byte[] part = new byte[PART_BYTES];
  private int filled;
  private int parts;
  private long bytes;

  EncryptedFileOutput(Sql sql, String batchId, PersonalDataSeal seal) {
    this.sql = sql;
    this.seal = seal;
    this.batchId = batchId;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] source, int from, int length) throws IOException {
    int written = 0;
    while (written < length) {
      int fits = Math.min(length - written, PART_BYTES - filled);
      System.arraycopy(source, from + written, part, filled, fits);
      filled += fits;
      written += fits;
      if (filled == PART_BYTES) {
        store();
      }
    }
    bytes += length;
  }

  @Override
  public void close() throws IOException {
    if (filled > 0) {
      store();
    }
  }

  /** What a part is bound to, so that parts cannot change places. */
  static String about(String batchId, int part) {
    return batchId + "/" + part;
  }

  long bytes() {
    return bytes;
  }

  private void store() throws IOException {
    try {
      parts++;
      sql.update(
          "insert into bank_file_part (batch_id, part, content) values (?, ?, ?)",
          batchId,
          parts,
          seal.seal(Arrays.copyOf(part, filled), about(batchId, parts)));
      filled = 0;
    } catch (SQLException failure) {
      throw new IOException("the bank file cannot be stored", failure);
    }
  }
}
