package org.carepremiums.deploy.benchmark.nationyear;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A file to which an object is appended for each run and stage, one a line; for who compares
 * builds.
 *
 * @param file need not be there
 */
record ResultFile(Path file) {

  void append(NationYearSize size, JvmChoice jvm, Round round) {
    StringBuilder lines = new StringBuilder();
    for (StageMeasurement stage : round.stages()) {
      lines.append(line(size, jvm, round, stage)).append('\n');
    }
    try {
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException("nothing can be appended to " + file, failure);
    }
  }

  private static ObjectNode line(
      NationYearSize size, JvmChoice jvm, Round round, StageMeasurement stage) {
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("scale", size.scale())
            .put("seed", size.seed())
            .put("jvm", jvm.name().toLowerCase(Locale.ROOT))
            .put("run", stage.run())
            .put("stage", stage.service().source().id())
            .put("upstreamRecords", round.upstreamRecords())
            .put("events", stage.events())
            .put("ownEvents", stage.ownEvents())
            .put("seconds", stage.seconds())
            .put("eventsPerSecond", stage.eventsPerSecond())
            .put("cpuSecondsService", stage.cpu().service())
            .put("cpuSecondsBroker", stage.cpu().broker())
            .put("cpuSecondsDatabase", stage.cpu().database())
            .put("cpuSecondsElsewhere", stage.cpu().elsewhere())
            .put("cpuSecondsPerMillionEvents", stage.cpuPerMillion())
            .put("cpuSecondsToStart", stage.startCpuSeconds())
            .put("peakResidentBytes", stage.peakResidentBytes());
    ObjectNode tables = line.putObject("tableBytes");
    stage.tables().forEach(table -> tables.put(table.name(), table.bytes()));
    if (!round.kit().isEmpty()) {
      ObjectNode kit = line.putObject("kit");
      round
          .kit()
          .forEach(
              (arm, result) ->
                  kit.putObject(arm.id())
                      .put("recordsPerSecond", result.recordsPerSecond())
                      .put("cpuSecondsPerMillionRecords", result.cpuPerMillion()));
    }
    return line;
  }
}
