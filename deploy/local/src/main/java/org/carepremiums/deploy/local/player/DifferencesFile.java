package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.stack.CannotRun;

/** Every difference of a run in a file, one object a line, so that none is lost in the summary. */
public final class DifferencesFile {

  private DifferencesFile() {}

  /** Writes them in the place of those of an earlier run; without any there is no file. */
  public static void write(List<OutcomeDifference> differences, Path file) {
    ObjectWriter lines =
        ContractJson.mapper().writerFor(OutcomeDifference.class).withRootValueSeparator("\n");
    try {
      Files.deleteIfExists(file);
      if (!differences.isEmpty()) {
        try (SequenceWriter writer = lines.writeValues(Files.newBufferedWriter(file))) {
          writer.writeAll(differences);
        }
      }
    } catch (IOException failure) {
      throw CannotRun.brokenOff("The differences cannot be written to " + file, failure);
    }
  }
}
