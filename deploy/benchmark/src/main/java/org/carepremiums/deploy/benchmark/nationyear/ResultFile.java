package org.carepremiums.deploy.benchmark.nationyear;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carepremiums.deploy.local.stack.Service;

/**
 * A file to which an object is appended for each thing that was measured, one a line; for who
 * compares builds.
 *
 * @param file need not be there
 */
record ResultFile(Path file) {

  /**
   * A line for each stage, one for each telling of the year where there are several, and one for
   * all services at once.
   *
   * @param run from 1
   */
  void append(NationYearSize size, JvmChoice jvm, int run, Round round) {
    List<ObjectNode> lines = new ArrayList<>();
    round.stages().forEach(stage -> lines.add(line(size, jvm, round, stage)));
    round.tellings().forEach(told -> lines.add(line(size, jvm, run, told)));
    if (round.atOnce() != null) {
      lines.add(line(size, jvm, run, round.atOnce()));
    }
    append(lines);
  }

  /** A line for each of both. */
  void append(NationYearSize size, JvmChoice jvm, IdleLatency idle, LoadLatency load) {
    append(List.of(line(size, jvm, idle), line(size, jvm, load)));
  }

  private void append(List<ObjectNode> lines) {
    try {
      Files.write(
          file,
          lines.stream().map(ObjectNode::toString).toList(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException("nothing can be appended to " + file, failure);
    }
  }

  private static ObjectNode line(NationYearSize size, JvmChoice jvm) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("scale", size.scale())
        .put("seed", size.seed())
        .put("jvm", jvm.name().toLowerCase(Locale.ROOT));
  }

  private static ObjectNode line(NationYearSize size, JvmChoice jvm, IdleLatency idle) {
    ObjectNode line = line(size, jvm).put("latency", "idle").put("samples", idle.samples());
    put(line.putObject("millisToFact"), idle.toFact());
    put(line.putObject("millisToDecision"), idle.toDecision());
    put(line.putObject("millisToLedger"), idle.toLedger());
    return line;
  }

  private static void put(ObjectNode node, Spread spread) {
    node.put("least", spread.least()).put("median", spread.median()).put("most", spread.most());
  }

  private static ObjectNode line(NationYearSize size, JvmChoice jvm, LoadLatency load) {
    ObjectNode line =
        line(size, jvm)
            .put("latency", "load")
            .put("rate", load.rate())
            .put("records", load.records())
            .put("achievedRate", load.achievedRate())
            .put("ownDecisions", load.ownDecisions())
            .put("quietSeconds", load.quietSeconds())
            .put("cpuSecondsCommand", load.commandCpuSeconds());
    put(line.putObject("all"), load.all());
    put(line.putObject("lastThird"), load.lastThird());
    put(line, load.cpu());
    return line;
  }

  private static void put(ObjectNode node, LoadLatency.Part part) {
    node.put("withFact", part.withFact()).put("withDecision", part.withDecision());
    put(node.putObject("millisToFact"), part.toFact());
    put(node.putObject("millisToDecision"), part.toDecision());
  }

  private static ObjectNode line(NationYearSize size, JvmChoice jvm, int run, ToldYear told) {
    ObjectNode line =
        line(size, jvm)
            .put("run", run)
            .put("telling", told.number())
            .put("upstreamRecords", told.upstreamRecords());
    for (StageMeasurement stage : told.stages()) {
      ObjectNode service =
          line.putObject(stage.service().source().id())
              .put("events", stage.events())
              .put("ownEvents", stage.ownEvents())
              .put("seconds", stage.seconds())
              .put("cpuSeconds", stage.cpu().together());
      ObjectNode tables = service.putObject("tables");
      for (TableState table : told.tables().get(stage.service())) {
        tables
            .putObject(table.name())
            .put("bytes", table.bytes())
            .put("liveRows", table.liveRows())
            .put("deadRows", table.deadRows());
      }
    }
    return line;
  }

  private static ObjectNode line(
      NationYearSize size, JvmChoice jvm, int run, AtOnceMeasurement atOnce) {
    ObjectNode line =
        line(size, jvm).put("run", run).put("stage", "at-once").put("seconds", atOnce.seconds());
    put(line, atOnce.cpu());
    put(line.putObject("cpuSecondsToStart"), atOnce.startCpuSeconds());
    put(line.putObject("longestStandstillSeconds"), atOnce.standstills());
    return line;
  }

  private static void put(ObjectNode node, Map<Service, Double> ofServices) {
    ofServices.forEach((service, seconds) -> node.put(service.source().id(), seconds));
  }

  private static void put(ObjectNode node, Percentiles of) {
    node.put("p50", of.p50()).put("p95", of.p95()).put("p99", of.p99()).put("most", of.most());
  }

  private static void put(ObjectNode line, SystemCpu cpu) {
    put(line.putObject("cpuSecondsServices"), cpu.services());
    line.put("cpuSecondsBroker", cpu.broker())
        .put("cpuSecondsDatabase", cpu.database())
        .put("cpuSecondsElsewhere", cpu.elsewhere());
  }

  private static ObjectNode line(
      NationYearSize size, JvmChoice jvm, Round round, StageMeasurement stage) {
    ObjectNode line =
        line(size, jvm)
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
