package org.carepremiums.deploy.local.stack;

import java.nio.file.Path;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;

/** One of the four services, in the order in which data flows through them. */
public enum Service {
  INTAKE(Source.INTAKE),
  ELIGIBILITY(Source.ELIGIBILITY),
  PAYMENT(Source.PAYMENT),
  CONTESTATION(Source.CONTESTATION);

  private final Source source;

  Service(Source source) {
    this.source = source;
  }

  /** As whom it speaks, and whose account it has at the broker. */
  public Source source() {
    return source;
  }

  /** What its paths begin with, as in {@code /intake}. */
  public String path() {
    return "/" + source.id();
  }

  /** Name of its database, as in {@code intake}. */
  public String database() {
    return source.id();
  }

  /** Name of its module, as in {@code intake-service}. */
  public String module() {
    return source.id() + "-service";
  }

  /** The topics that it reads. */
  public List<Topic> inputs() {
    return Topic.all().stream().filter(topic -> topic.readers().contains(source)).toList();
  }

  /** Where its build puts the packaged application. */
  public Path packagedIn(Path home) {
    return directoryIn(home).resolve("target").resolve("quarkus-app");
  }

  /** Where its program stands; what it has of pure law stands in modules beside it. */
  public Path directoryIn(Path home) {
    Path module = home.resolve(module());
    return this == ELIGIBILITY ? module.resolve("service") : module;
  }

  @Override
  public String toString() {
    return module();
  }
}
