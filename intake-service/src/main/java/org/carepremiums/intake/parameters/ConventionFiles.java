package org.carepremiums.intake.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads the conventions from their dated files; a file that is wrong stops the start. */
public class ConventionFiles {

  /** The conventions that are known; another one is another file and a word here. */
  static final List<String> NAMES = List.of("M-18", "M-20", "M-21", "M-22", "M-24", "M-25");

  @Produces
  @Singleton
  @Startup
  Conventions conventions() {
    return new Conventions(
        NAMES.stream().map(ConventionFiles::read).map(ConventionFile::convention).toList());
  }

  /**
   * @throws IllegalArgumentException when the file is missing, or says what it cannot say
   */
  static ConventionFile read(String name) {
    return ParameterYaml.read("conventions/" + name + ".yaml", ConventionFile.class);
  }
}
