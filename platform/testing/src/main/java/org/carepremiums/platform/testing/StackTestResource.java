package org.carepremiums.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.carepremiums.platform.testing.access.TestTokens;

/**
 * Gives a Quarkus test a real broker, a database of its own, and the key of its tokens. The
 * argument {@code database} names the database.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

  private String name = "test";

  @Override
  public void init(Map<String, String> arguments) {
    name = arguments.getOrDefault("database", name);
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>();
    settings.put("kafka.bootstrap.servers", Stack.broker().bootstrapServers());
    settings.put("quarkus.datasource.jdbc.url", Stack.database().jdbcUrl(name));
    settings.put("quarkus.datasource.username", Database.SERVICE);
    settings.put("quarkus.datasource.password", Database.SERVICE_PASSWORD);
    settings.put("quarkus.flyway.username", Database.OWNER);
    settings.put("quarkus.flyway.password", Database.OWNER_PASSWORD);
    settings.put("quarkus.oidc.public-key", TestTokens.publicKey());
    // Pages are asked with a token as everything is; the login by browser is tested in deploy
    settings.put("quarkus.oidc.pages.tenant-enabled", "false");
    settings.put("quarkus.oidc.pages.tenant-paths", "/nowhere");
    return settings;
  }

  @Override
  public void stop() {
    // The stack serves the next test class too, and ends with the JVM.
  }
}
