package org.carepremiums.deploy.local.player;

import java.io.IOException;
import org.carepremiums.deploy.local.scenario.Expected;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient.Answer;

/** Reads what providers read of a decision, as it stood on the day that is asked for. */
final class StatementReader {

  private final LocalStack stack;

  StatementReader(LocalStack stack) {
    this.stack = stack;
  }

  /** The text, or why there is none. */
  String read(Expected.Statement asked) {
    String path =
        "/decisions/%s/%s/%s/statement?language=%s%s"
            .formatted(
                asked.provider(),
                asked.scheme(),
                asked.year(),
                asked.language(),
                asked.on() == null ? "" : "&knownOn=" + asked.on());
    try {
      Answer answer = stack.client().get(Service.ELIGIBILITY, path);
      return answer.isSuccess()
          ? answer.text()
          : "HTTP %d: %s".formatted(answer.status(), answer.reason());
    } catch (IOException away) {
      throw CannotRun.brokenOff("A statement cannot be read: " + away.getMessage(), away);
    }
  }
}
