package org.carepremiums.deploy.local.stack;

import java.util.Map;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.Database;

/** How each instance of a service reaches the broker and its database. */
public interface Connections {

  /**
   * The settings of its Kafka clients, by their names in Kafka.
   *
   * @param instance 0 for the first of the service
   */
  Map<String, String> broker(Service service, int instance);

  /**
   * The JDBC address of the database of the service.
   *
   * @param instance 0 for the first of the service
   */
  String database(Service service, int instance);

  /** With nothing in between. */
  static Connections direct(Broker broker, Database database) {
    return new Connections() {

      @Override
      public Map<String, String> broker(Service service, int instance) {
        return broker.connection(service.source());
      }

      @Override
      public String database(Service service, int instance) {
        return database.jdbcUrl(service.database());
      }
    };
  }
}
