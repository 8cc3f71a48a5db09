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
import java.util.Set;
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

  /** Where the machine is busy, the kit now and then cannot load its own records. */
  private static final int ATTEMPTS = 3;

  PeersKit {
    if (!Files.isExecutable(directory.resolve(PROGRAM))) {
      throw CannotRun.notStarted(
          "There is no %s in %s, which --kit names.".formatted(PROGRAM, directory));
    }
  }

  /**
   * Runs some arms once.
   *
   * @param size of the kit's own workload, where an arm reads it
   * @throws CannotRun when one of them fails its own check whenever it is tried
   */
  Map<KitArm, KitResult> run(Set<KitArm> arms, NationYearSize size) {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        int before = results().size();
        int exit = start(arms, size).waitFor();
        List<String> all = results();
        Map<KitArm, KitResult> found = read(all.subList(before, all.size()));
        if (exit == 0 && found.keySet().equals(arms)) {
          return found;
        }
      }
      throw CannotRun.brokenOff("The kit failed %d times: see %s".formatted(ATTEMPTS, log));
    } catch (IOException failure) {
      throw new UncheckedIOException("the kit in " + directory + " cannot be run", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while the kit ran.", stopped);
    }
  }

  private Process start(Set<KitArm> arms, NationYearSize size) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("./" + PROGRAM);
    for (KitArm arm : arms) {
      command.add(arm.id());
    }
    command.addAll(
        List.of(
            "--runs", "1",
            "--scale", Double.toString(size.scale()),
            "--seed", Long.toString(size.seed())));
    Files.createDirectories(log.getParent());
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
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
