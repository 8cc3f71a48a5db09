package org.carepremiums.deploy.acceptance;

import org.carepremiums.deploy.local.stack.Service;

/**
 * What a fault strikes.
 *
 * @param place what it is
 * @param service whose instance, or whose way; {@code null} for broker and database server
 * @param instance 0 for the first
 * @param toBroker whether a way leads to the broker, or else to the database
 */
record Target(Place place, Service service, int instance, boolean toBroker) {

  /** What can be struck. */
  enum Place {
    /** An instance of a service. */
    INSTANCE,
    /** The broker's process. */
    BROKER,
    /** The database server. */
    DATABASE,
    /** The connections of an instance to the broker, or to its database. */
    WAY
  }

  @Override
  public String toString() {
    return switch (place) {
      case INSTANCE -> one();
      case BROKER -> "broker";
      case DATABASE -> "database server";
      case WAY -> one() + (toBroker ? " to broker" : " to database");
    };
  }

  private String one() {
    return service + "/" + (instance + 1);
  }
}
