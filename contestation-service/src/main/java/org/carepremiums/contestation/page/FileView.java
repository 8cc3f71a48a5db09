package org.carepremiums.contestation.page;

import org.carepremiums.contestation.annex.AnnexFile;

/** A document in a list of them. */
public record FileView(AnnexFile file) {

  private static final long KILOBYTE = 1024;

  /** How many kilobytes it has, rounded up. */
  public long kilobytes() {
    return (file.bytes() + KILOBYTE - 1) / KILOBYTE;
  }
}
