package org.carepremiums.eligibility.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Parameter files that a test writes, beside nothing else. */
record ParameterFolder(Path place) {

  SchemesInForce load() throws IOException {
    try (URLClassLoader files = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
      return SchemesInForce.load(files);
    }
  }

  void write(String scheme, int year, String content) throws IOException {
    write(scheme, Integer.toString(year), content);
  }

  void write(String scheme, String name, String content) throws IOException {
    Path file = place.resolve("schemes").resolve(scheme).resolve(name + ".yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  void writeSets(String content) throws IOException {
    Files.writeString(place.resolve(ParameterSet.FILE), content);
  }

  /** The text of a file that is supplied. */
  static String original(String scheme, int year) throws IOException {
    return original(scheme, Integer.toString(year));
  }

  static String original(String scheme, String name) throws IOException {
    try (InputStream file =
        ParameterFolder.class.getResourceAsStream("/schemes/" + scheme + "/" + name + ".yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
