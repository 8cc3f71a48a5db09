package org.carepremiums.platform.testing;

/** A running PostgreSQL server. */
public interface Database extends AutoCloseable {

  String USER = "care_premiums";
  String PASSWORD = "care_premiums";

  /**
   * The JDBC address of a database on this server, which is made if it is not there.
   *
   * @param name lower-case name, as in {@code intake}
   */
  String jdbcUrl(String name);

  @Override
  void close();
}
