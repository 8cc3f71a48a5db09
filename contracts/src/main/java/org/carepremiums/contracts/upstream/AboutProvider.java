package org.carepremiums.contracts.upstream;

import org.carepremiums.contracts.value.InamiNumber;

/** A statement about one care provider. */
public interface AboutProvider extends UpstreamRecord {

  InamiNumber inamiNumber();
}
