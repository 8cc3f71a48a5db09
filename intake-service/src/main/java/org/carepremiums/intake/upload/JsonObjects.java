package org.carepremiums.intake.upload;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.json.RecordReader;

/**
 * Tells the JSON objects in lines apart, each as it is written. One that is broken ends where
 * another begins in its place, where its line ends within a text, or where it is longer than any
 * that is read: it takes none of the others with it.
 */
final class JsonObjects {

  private static final String BLANKS = " \t\r\n";

  /** Between objects, also as the brackets and commas of an array, or before each (RFC 7464). */
  private static final String BETWEEN = BLANKS + ",[]\u001E";

  private static final String GOES_ON_AFTER = "{[,:";

  private final ByteArrayOutputStream object = new ByteArrayOutputStream();

  /** The braces and brackets that are open; empty between objects. */
  private final StringBuilder nesting = new StringBuilder();

  private boolean inText;
  private boolean foundElse;
  private char last;

  /**
   * What ends in a line: objects, and what stands where none should.
   *
   * @param line without its end
   */
  List<byte[]> read(byte[] line) {
    List<byte[]> ended = new ArrayList<>();
    if (isOpen()) {
      object.write('\n');
    }
    for (int at = 0; at < line.length; at++) {
      char read = (char) (line[at] & 0xFF);
      if (!isOpen() && read != '{') {
        if (BETWEEN.indexOf(read) < 0) {
          foundElse = true;
          ended.add(Arrays.copyOfRange(line, at, line.length));
          return ended;
        }
        continue;
      }
      if (read == '{' && isOutOfPlace()) {
        ended.add(taken());
      }
      object.write(read);
      if (inText && read == '\\' && at + 1 < line.length) {
        object.write(line[++at]);
      } else if (read == '"') {
        inText = !inText;
      } else if (!inText) {
        nest(read);
      }
      if (BLANKS.indexOf(read) < 0) {
        last = read;
      }
      if (!isOpen()) {
        ended.add(taken());
      }
    }
    if (isOpen() && (inText || object.size() > RecordReader.MAX_BYTES)) {
      ended.add(taken());
    }
    return ended;
  }

  /** The object that has not ended; {@code null} where there is none. It counts as read then. */
  byte[] rest() {
    return isOpen() ? taken() : null;
  }

  /** Whether an object is open where a line may end. */
  boolean goesOn() {
    return isOpen() && GOES_ON_AFTER.indexOf(last) >= 0;
  }

  /** Whether anything but objects was found. */
  boolean foundElse() {
    return foundElse;
  }

  private boolean isOpen() {
    return !nesting.isEmpty();
  }

  /**
   * In an object, another one stands after a colon; in an array at its beginning or after a comma.
   */
  private boolean isOutOfPlace() {
    if (inText || !isOpen()) {
      return false;
    }
    return nesting.charAt(nesting.length() - 1) == '{' ? last != ':' : last != '[' && last != ',';
  }

  private void nest(char read) {
    if (read == '{' || read == '[') {
      nesting.append(read);
    } else if (read == '}' || read == ']') {
      nesting.setLength(nesting.length() - 1);
    }
  }

  private byte[] taken() {
    byte[] taken = object.toByteArray();
    object.reset();
    nesting.setLength(0);
    inText = false;
    return taken;
  }
}
