package org.carepremiums.deploy.helm;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.topic.BrokerSetting;

/** What the services' own configuration files say. */
final class ServiceConfiguration {

  private static final Path ROOT = Path.of("..", "..");

  /** What every service has in common, and can be configured. */
  private static final List<String> PLATFORM =
      List.of(
          "platform/messaging",
          "platform/operations",
          "platform/personal-data",
          "platform/telemetry",
          "platform/web");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9._-]+)\"");
  private static final Set<String> BROKER_SETTINGS =
      Arrays.stream(BrokerSetting.values())
          .map(BrokerSetting::environmentVariable)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern GETENV = Pattern.compile("System\\.getenv\\(\\s*\"([^\"]+)\"");
  private static final Pattern WITHOUT_DEFAULT =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"([^\"]+)\"\\s*\\)\\s+(?!(?:final )?Optional)");
  private static final Map<String, List<String>> SOURCES = new ConcurrentHashMap<>();

  private ServiceConfiguration() {}

  /** What every service has in common. */
  static Properties common() {
    Properties all = new Properties();
    for (String module : PLATFORM) {
      all.putAll(
          read(
              ROOT.resolve(module)
                  .resolve("src/main/resources/META-INF/microprofile-config.properties")));
    }
    return all;
  }

  /** What one service adds, as in {@code intake}. */
  static Properties of(String service) {
    return read(
        ROOT.resolve(moduleOf(service)).resolve("src/main/resources/application.properties"));
  }

  private static String moduleOf(String service) {
    return service.equals("eligibility") ? "eligibility-service/service" : service + "-service";
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

  /**
   * The environment variables that a service's code asks for itself, or that only the environment
   * can give: broker settings, {@code System.getenv}, and injected properties that have neither a
   * default nor a line in a configuration file.
   */
  static Set<String> requiredByCode(String service) {
    Set<String> names = new TreeSet<>(BROKER_SETTINGS);
    for (String source : sources(service)) {
      for (Pattern pattern : new Pattern[] {GETENV, WITHOUT_DEFAULT}) {
        Matcher asked = pattern.matcher(source);
        while (asked.find()) {
          if (!common().containsKey(asked.group(1)) && !of(service).containsKey(asked.group(1))) {
            names.add(variableOf(asked.group(1)));
          }
        }
      }
    }
    return names;
  }

  /**
   * Whether a service's configuration or code names an environment variable, as it is or as the
   * property that it sets.
   *
   * @param service also {@code clock}
   */
  static boolean reads(String service, String variable) {
    if (BROKER_SETTINGS.contains(variable)) {
      return true;
    }
    if (!service.equals("clock")
        && (variables(service).contains(variable)
            || Stream.of(common(), of(service))
                .flatMap(properties -> properties.stringPropertyNames().stream())
                .anyMatch(property -> variableOf(property).equals(variable)))) {
      return true;
    }
    return sources(service).stream()
        .flatMap(source -> LITERAL.matcher(source).results())
        .map(literal -> literal.group(1))
        .anyMatch(literal -> variableOf(literal).equals(variable));
  }

  private static String variableOf(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** The main sources that a program is made of. */
  private static List<String> sources(String program) {
    return SOURCES.computeIfAbsent(
        program,
        name ->
            (name.equals("clock")
                    ? Stream.of("deploy/clock")
                    : Stream.concat(PLATFORM.stream(), Stream.of("platform/audit", moduleOf(name))))
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(ServiceConfiguration::texts)
                .toList());
  }

  private static Stream<String> texts(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        texts.add(Files.readString(file));
      }
      return texts.stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(folder.toString(), failure);
    }
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
