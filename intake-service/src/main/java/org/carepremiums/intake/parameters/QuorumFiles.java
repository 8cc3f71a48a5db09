package org.carepremiums.intake.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.intake.quorum.Quorum;
import org.carepremiums.intake.quorum.QuorumParameters;
import org.carepremiums.intake.quorum.Quorums;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads what each convention's quorum asks from dated files; a wrong one stops the start. */
public class QuorumFiles {

  /**
   * The conventions with a quorum; not M/18, since its profiles lie before the first year that
   * insurers deliver.
   */
  static final List<String> NAMES = List.of("M-20", "M-21", "M-22", "M-24", "M-25");

  /** One file. */
  record QuorumFile(String convention, QuorumParameters values) {}

  @Produces
  @Singleton
  @Startup
  Quorums quorums(Conventions conventions) {
    return new Quorums(NAMES.stream().map(name -> read(name, conventions)).toList());
  }

  /**
   * @throws IllegalArgumentException when the file is missing, or says what it cannot say
   */
  static Quorum read(String name, Conventions conventions) {
    String path = "quorum/" + name + ".yaml";
    QuorumFile file = ParameterYaml.read(path, QuorumFile.class);
    return conventions
        .named(file.convention())
        .filter(convention -> convention.name().replace('/', '-').equals(name))
        .map(
            convention ->
                new Quorum(convention, conventions.silentSince(convention), file.values()))
        .orElseThrow(() -> new IllegalArgumentException(path + " names another convention"));
  }
}
