package org.carepremiums.intake.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The JSON objects in some bytes, each as it is written.
 *
 * @param whole from brace to brace
 * @param rest an object that has not ended, or what stands where none should; mostly empty
 * @param areAlone whether between them is nothing but blanks, commas and the brackets of an array
 */
record JsonObjects(List<byte[]> whole, byte[] rest, boolean areAlone) {

  static JsonObjects in(byte[] bytes) {
    List<byte[]> whole = new ArrayList<>();
    int begins = -1;
    int depth = 0;
    boolean inText = false;
    for (int at = 0; at < bytes.length; at++) {
      byte read = bytes[at];
      if (begins < 0) {
        if (read == '{') {
          begins = at;
          depth = 1;
        } else if (" \t\r\n,[]".indexOf(read) < 0) {
          return new JsonObjects(whole, Arrays.copyOfRange(bytes, at, bytes.length), false);
        }
      } else if (inText) {
        if (read == '\\') {
          at++;
        } else if (read == '"') {
          inText = false;
        }
      } else if (read == '"') {
        inText = true;
      } else if (read == '{') {
        depth++;
      } else if (read == '}' && --depth == 0) {
        whole.add(Arrays.copyOfRange(bytes, begins, at + 1));
        begins = -1;
      }
    }
    byte[] rest = begins < 0 ? new byte[0] : Arrays.copyOfRange(bytes, begins, bytes.length);
    return new JsonObjects(whole, rest, true);
  }
}
