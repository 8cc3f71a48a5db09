package org.carepremiums.deploy.local.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the recorded campaign as they stand in the repository. */
final class CampaignFiles {

  private CampaignFiles() {}

  static String table() {
    try {
      return Files.readString(Path.of("campaign", "archetypes.md"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
