package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Collection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.stack.CannotRun;

/**
 * How far a scenario was played, kept beside the data of broker and database, so that a later run
 * goes on where an earlier one stopped, even in the middle of a day.
 */
public final class PlayLog {

  private final Path file;
  private State state;

  private PlayLog(Path file, State state) {
    this.file = file;
    this.state = state;
  }

  /**
   * @param scenario the scenario's name
   * @param day the last day on which anything was done; {@code null} before the first
   * @param begun steps of that day that were begun
   * @param done steps of that day that were done
   * @param dayDone whether that day is over
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(String scenario, LocalDate day, int begun, int done, boolean dayDone) {}

  /** A log that is not kept. */
  public static PlayLog unkept(String scenario) {
    return new PlayLog(null, new State(scenario, null, 0, 0, true));
  }

  /**
   * The log of a directory.
   *
   * @throws CannotRun when the directory holds the data of another scenario
   */
  public static PlayLog in(Path directory, String scenario) {
    Path file = directory.resolve("played.json");
    if (!Files.exists(file)) {
      return new PlayLog(file, new State(scenario, null, 0, 0, true));
    }
    try {
      State state = ContractJson.mapper().readValue(file.toFile(), State.class);
      if (!state.scenario().equals(scenario)) {
        throw CannotRun.notStarted(
            "%s keeps the data of the scenario '%s', not of '%s'. Give --keep another directory."
                .formatted(directory, state.scenario(), scenario));
      }
      return new PlayLog(file, state);
    } catch (IOException unreadable) {
      throw CannotRun.notStarted(
          "%s does not say how far the scenario was played; remove %s to begin anew."
              .formatted(file, directory),
          unreadable);
    }
  }

  /** The last day on which anything was done; {@code null} before the first. */
  public LocalDate lastDay() {
    return state.day();
  }

  /** How many of these days are not over. */
  public int daysLeft(Collection<LocalDate> days) {
    return (int) days.stream().filter(day -> !isDone(day)).count();
  }

  boolean isDone(LocalDate day) {
    return state.day() != null
        && (day.isBefore(state.day()) || day.equals(state.day()) && state.dayDone());
  }

  boolean isDone(LocalDate day, int step) {
    return isDone(day) || day.equals(state.day()) && step < state.done();
  }

  /** Whether an earlier run began the step and did not live to see its end. */
  boolean wasInterrupted(LocalDate day, int step) {
    return day.equals(state.day()) && step == state.done() && step < state.begun();
  }

  void begin(LocalDate day, int step) {
    keep(new State(state.scenario(), day, step + 1, step, false));
  }

  void done(LocalDate day, int step) {
    keep(new State(state.scenario(), day, step + 1, step + 1, false));
  }

  void dayDone(LocalDate day) {
    keep(new State(state.scenario(), day, state.begun(), state.done(), true));
  }

  private void keep(State next) {
    state = next;
    if (file == null) {
      return;
    }
    Path written = file.resolveSibling("played.json.new");
    try {
      ContractJson.mapper().writeValue(written.toFile(), next);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw CannotRun.brokenOff("Progress cannot be kept in " + file, failure);
    }
  }
}
