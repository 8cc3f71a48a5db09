package org.carepremiums.deploy.benchmark.nationyear;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.stack.CannotRun;

/**
 * The kit of floors and peers, which is no part of this build: what has to be done at least, and
 * well-known ways of doing the same, on the same machine in the same minutes.
 *
 * @param directory a copy of it that may be written to
 * @param log what it prints is appended to it
 */
record PeersKit(Path directory, Path log) {

  private static final String PROGRAM = "bench.sh";

  PeersKit {
    if (!Files.isExecutable(directory.resolve(PROGRAM))) {
      throw CannotRun.notStarted(
          "There is no %s in %s, which --kit names.".formatted(PROGRAM, directory));
    }
  }

  /**
   * Runs each arm once.
   *
   * @throws CannotRun when one of them fails its own check
   */
  Map<KitArm, KitResult> run(NationYearSize size) {
    List<String> command = new ArrayList<>();
    command.add("./" + PROGRAM);
    for (KitArm arm : KitArm.values()) {
      command.add(arm.id());
    }
    command.addAll(
        List.of(
            "--runs", "1",
            "--scale", Double.toString(size.scale()),
            "--seed", Long.toString(size.seed())));
    try {
      int before = results().size();
      Files.createDirectories(log.getParent());
      int exit =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start()
              .waitFor();
      List<String> all = results();
      Map<KitArm, KitResult> found = read(all.subList(before, all.size()));
      if (exit != 0 || found.size() < KitArm.values().length) {
        throw CannotRun.brokenOff("The kit ended with exit code %d: see %s".formatted(exit, log));
      }
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException("the kit in " + directory + " cannot be run", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while the kit ran.", stopped);
    }
  }

  private List<String> results() throws IOException {
    Path file = directory.resolve("work").resolve("results.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static Map<KitArm, KitResult> read(List<String> lines) throws IOException {
    Map<KitArm, KitResult> found = new EnumMap<>(KitArm.class);
    for (String line : lines) {
      JsonNode one = ContractJson.mapper().readTree(line);
      JsonNode result = one.path("result");
      for (KitArm arm : KitArm.values()) {
        if (arm.id().equals(one.path("arm").asText()) && result.has("recordsPerSecond")) {
          found.put(
              arm,
              new KitResult(
                  result.path("recordsPerSecond").asDouble(),
                  result.path("cpuTotalPerM").asDouble()));
        }
      }
    }
    return found;
  }
}
