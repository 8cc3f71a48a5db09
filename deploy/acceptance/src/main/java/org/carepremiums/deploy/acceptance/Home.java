package org.carepremiums.deploy.acceptance;

import java.nio.file.Path;

/** The root of the build, whatever directory it was started from. */
final class Home {

  private Home() {}

  static Path path() {
    return Path.of(System.getProperty("home")).toAbsolutePath().normalize();
  }

  static Path scenario(String name) {
    return path().resolve("deploy/local/scenarios").resolve(name);
  }

  static Path target() {
    return path().resolve("deploy/acceptance/target");
  }
}
