package org.carepremiums.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.postgresql.copy.CopyIn;

/** Writes rows in the binary form of PostgreSQL's COPY. */
final class CopiedRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int NO_FLAGS = 0;
  private static final int NO_EXTENSION = 0;
  private static final int NULL = -1;
  private static final short END = -1;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final int BUFFERED = 64 * 1024;

  private final CopyIn copy;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED);

  CopiedRows(CopyIn copy) throws SQLException {
    this.copy = copy;
    withRoom(SIGNATURE.length).put(SIGNATURE);
    withRoom(2 * Integer.BYTES).putInt(NO_FLAGS).putInt(NO_EXTENSION);
  }

  /** A row begins. */
  void begin(int columns) throws SQLException {
    withRoom(Short.BYTES).putShort((short) columns);
  }

  /** The next value of the row, of a kind that {@link Columns} takes. */
  void add(Object value) throws SQLException {
    if (value == null) {
      withRoom(Integer.BYTES).putInt(NULL);
    } else if (value instanceof String text) {
      add(text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof Integer number) {
      add(number.intValue());
    } else if (value instanceof LocalDate date) {
      add((int) ChronoUnit.DAYS.between(FIRST_DAY, date));
    } else if (value instanceof Long number) {
      withRoom(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
    } else if (value instanceof Boolean flag) {
      withRoom(Integer.BYTES + Byte.BYTES).putInt(Byte.BYTES).put((byte) (flag ? 1 : 0));
    } else {
      add((byte[]) value);
    }
  }

  /** Nothing follows. */
  void end() throws SQLException {
    withRoom(Short.BYTES).putShort(END);
    flush();
    copy.endCopy();
  }

  private void add(int number) throws SQLException {
    withRoom(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
  }

  private void add(byte[] bytes) throws SQLException {
    withRoom(Integer.BYTES).putInt(bytes.length);
    if (bytes.length <= BUFFERED) {
      withRoom(bytes.length).put(bytes);
    } else {
      flush();
      copy.writeToCopy(bytes, 0, bytes.length);
    }
  }

  private ByteBuffer withRoom(int bytes) throws SQLException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
