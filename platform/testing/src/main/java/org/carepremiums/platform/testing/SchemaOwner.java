package org.carepremiums.platform.testing;

import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of the application under test as the owner of its schema sees it: tests empty
 * tables, break them and put them back, which the service itself may not do.
 */
public final class SchemaOwner {

  private SchemaOwner() {}

  /** Where connections of the owner come from; every one is new. */
  public static DataSource dataSource() {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setURL(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
    owner.setUser(Database.OWNER);
    owner.setPassword(Database.OWNER_PASSWORD);
    return owner;
  }
}
