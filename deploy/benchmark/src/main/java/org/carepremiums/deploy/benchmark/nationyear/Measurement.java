package org.carepremiums.deploy.benchmark.nationyear;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.carepremiums.deploy.local.stack.CannotRun;
import picocli.CommandLine;

/** {@code deploy/benchmark/run}: the first argument says what is measured. */
public final class Measurement {

  private Measurement() {}

  /** Kafka's threads would keep it alive: it always ends explicitly. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path home = Path.of(System.getProperty("home")).toAbsolutePath().normalize();
    Callable<Integer> measured =
        switch (arguments[0]) {
          case "cut-off" -> new CutOffCommand(home, out);
          case "latency" -> new LatencyCommand(home, out);
          default -> new NationYear(home, out);
        };
    System.exit(
        new CommandLine(measured)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  if (failure instanceof CannotRun sentence) {
                    command.getErr().println(sentence.getMessage());
                    return sentence.exitCode();
                  }
                  throw failure;
                })
            .execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
  }
}
