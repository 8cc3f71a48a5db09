package org.carepremiums.deploy.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir private Path directory;

  @Test
  @DisplayName("the last lines of a long log are told as level, message and exception")
  void lastLines() throws Exception {
    Path log =
        Files.writeString(
            directory.resolve("service.log"),
            "x".repeat(100_000)
                + """

                {"level":"INFO","message":"started"}
                {"level":"ERROR","message":"stopped","exception":{"exceptionType":"A","message":"b"}}
                no JSON
                """);
    assertThat(LogTail.of(log, 3))
        .containsExactly("INFO started", "ERROR stopped: A: b", "no JSON");
  }

  @Test
  @DisplayName("of an exception with causes the first cause is told too")
  void firstCause() throws Exception {
    Path log =
        Files.writeString(
            directory.resolve("service.log"),
            """
            {"level":"ERROR","message":"stopped","exception":{"exceptionType":"A","message":"b",\
            "causedBy":{"exception":{"exceptionType":"C","message":"d","causedBy":{"exception":\
            {"exceptionType":"BindException","message":"port 1 is taken"}}}}}}
            """);
    assertThat(LogTail.of(log, 3))
        .containsExactly("ERROR stopped: A: b, because of BindException: port 1 is taken");
  }

  @Test
  @DisplayName("a log that is not there is told as such")
  void noLog() {
    assertThat(LogTail.of(directory.resolve("none.log"), 3))
        .containsExactly("(no log in " + directory.resolve("none.log") + ")");
  }
}
