package org.carepremiums.platform.operations.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.BrokerSetting;

/**
 * Takes a backup of all four databases together with what the broker holds, beside a system that
 * goes on: {@code take FOLDER}. {@code INTAKE_DATABASE_URL}, {@code INTAKE_DATABASE_USER}, {@code
 * INTAKE_DATABASE_PASSWORD}, and the same of the other services, say which databases; the variables
 * of {@link BrokerSetting} which broker. The broker comes last: it has at least what the databases
 * know, and a restored service reads again what came in between.
 *
 * <p>{@code put-back-broker FOLDER} writes the records into a broker with empty topics; each
 * service's restore job puts its own rows back ({@code RESTORE_FROM}).
 */
public final class BackupProgram {

  private static final List<Source> SERVICES =
      List.of(Source.INTAKE, Source.ELIGIBILITY, Source.PAYMENT, Source.CONTESTATION);

  private BackupProgram() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), out));
  }

  static int run(String[] arguments, Map<String, String> environment, PrintStream out)
      throws IOException, SQLException {
    String what = arguments.length == 2 ? arguments[0] : "";
    switch (what) {
      case "take" -> take(new BackupFolder(Path.of(arguments[1])), environment, out);
      case "put-back-broker" -> {
        BackupFolder folder = new BackupFolder(Path.of(arguments[1]));
        long records = broker(folder, environment).putBack();
        out.printf("%d records are put back into the broker%n", records);
      }
      default -> {
        out.println("Say what to do with which folder: take FOLDER, or put-back-broker FOLDER.");
        return 2;
      }
    }
    return 0;
  }

  private static void take(BackupFolder folder, Map<String, String> environment, PrintStream out)
      throws IOException, SQLException {
    requireNew(folder.path());
    for (Source service : SERVICES) {
      try (Connection connection = connect(service, environment)) {
        long rows = new DatabaseBackup(folder.database(service)).take(connection);
        out.printf("%s: %d rows%n", service.id(), rows);
      }
    }
    out.printf("broker: %d records%n", broker(folder, environment).take());
  }

  /** An earlier backup is not overwritten, by a later one that may break off. */
  private static void requireNew(Path folder) throws IOException {
    if (Files.exists(folder)) {
      throw new IllegalArgumentException(folder + " is there already");
    }
    Files.createDirectories(folder);
  }

  private static Connection connect(Source service, Map<String, String> environment)
      throws SQLException {
    String prefix = service.id().toUpperCase(Locale.ROOT) + "_DATABASE_";
    return DriverManager.getConnection(
        required(prefix + "URL", environment),
        required(prefix + "USER", environment),
        required(prefix + "PASSWORD", environment));
  }

  private static String required(String name, Map<String, String> environment) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is not given");
    }
    return value;
  }

  private static BrokerBackup broker(BackupFolder folder, Map<String, String> environment) {
    return new BrokerBackup(folder.broker(), Map.copyOf(BrokerSetting.ofEnvironment(environment)));
  }
}
