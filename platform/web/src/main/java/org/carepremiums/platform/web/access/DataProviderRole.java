package org.carepremiums.platform.web.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.contracts.access.Role;

/** Endpoints admit data providers of whatever source; which source is looked at afterwards. */
@ApplicationScoped
public class DataProviderRole implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    boolean delivers = identity.getRoles().stream().anyMatch(Role::isDataProvider);
    return Uni.createFrom()
        .item(
            delivers
                ? QuarkusSecurityIdentity.builder(identity).addRole(Role.DATA_PROVIDER).build()
                : identity);
  }
}
