package org.carepremiums.platform.audit.look;

import java.util.List;

/** What a service says of the requests that are about a provider: a bean of each service. */
public interface LookWords {

  List<LookedAt> looks();
}
