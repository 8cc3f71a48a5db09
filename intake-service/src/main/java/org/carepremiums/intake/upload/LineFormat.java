package org.carepremiums.intake.upload;

/** How the lines of a file are read. */
interface LineFormat {

  /** Never fails: a line that cannot be read is published as it is, and refused there. */
  Line read(byte[] line);
}
