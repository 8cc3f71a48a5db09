package org.carepremiums.intake.upload;

import java.util.List;

/** How the lines of a file are read. */
interface LineFormat {

  /**
   * The records of a line: mostly one, none of an empty line. Never fails: a line that cannot be
   * read is published as it is, and refused there.
   */
  List<Line> read(byte[] line);

  /** What is left when the file ends. */
  default List<Line> end() {
    return List.of();
  }
}
