package org.carepremiums.deploy.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * What may be asked of each service from outside, as the chart lists it.
 *
 * @param start where the address itself leads
 * @param paths the paths that are open, below the service's own, by the service's name
 */
record OpenPaths(String start, Map<String, List<String>> paths) {

  /**
   * @throws CannotRun when the chart cannot be read
   */
  static OpenPaths ofTheChart(Path home) {
    Path file = home.resolve("deploy/helm/care-premiums/files/paths.yaml");
    try (InputStream paths = Files.newInputStream(file)) {
      return ParameterYaml.read(file.toString(), paths, OpenPaths.class);
    } catch (IOException | IllegalArgumentException failure) {
      throw CannotRun.notStarted("The open paths cannot be read from " + file, failure);
    }
  }

  /** Which service answers at a path; empty where it is not open. */
  Optional<Service> serviceOf(String path) {
    return Arrays.stream(Service.values())
        .filter(
            service ->
                paths.getOrDefault(service.source().id(), List.of()).stream()
                    .map(open -> service.path() + open)
                    .anyMatch(open -> path.equals(open) || path.startsWith(open + "/")))
        .findFirst();
  }
}
