package org.carepremiums.deploy.helm;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the services' own configuration files say. */
final class ServiceConfiguration {

  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");

  private ServiceConfiguration() {}

  /** What every service has in common. */
  static Properties common() {
    return read(
        ROOT.resolve(
            "contracts/exchange/src/main/resources/META-INF/microprofile-config.properties"));
  }

  /** What one service adds, as in {@code intake}. */
  static Properties of(String service) {
    return read(ROOT.resolve(service + "-service/src/main/resources/application.properties"));
  }

  /** The environment variables that a service's configuration reads. */
  static Set<String> variables(String service) {
    Set<String> names = new TreeSet<>();
    for (Properties properties : new Properties[] {common(), of(service)}) {
      for (Object value : properties.values()) {
        Matcher variable = VARIABLE.matcher(value.toString());
        while (variable.find()) {
          names.add(variable.group(1));
        }
      }
    }
    return names;
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException failure) {
      throw new UncheckedIOException(file.toString(), failure);
    }
  }
}
