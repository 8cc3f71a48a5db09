package org.carepremiums.intake.upload;

import java.util.List;
import org.carepremiums.platform.web.RequestRefused;

/** How the lines of a file are read. */
interface LineFormat {

  /**
   * The records of a line: mostly one, none of an empty line. Never fails: a line that cannot be
   * read is published as it is, and refused there.
   */
  List<UploadedLine> read(byte[] line);

  /**
   * Once something of the file was read.
   *
   * @throws RequestRefused where nothing says that it is such a file
   */
  default void requireBeginning() {}

  /** Why a record is none of such a file; {@code null} where it may be one. */
  default String unreadable(UploadedLine line) {
    return line.problem();
  }

  /** What is left when the file ends; nothing the second time. */
  default List<UploadedLine> end() {
    return List.of();
  }
}
