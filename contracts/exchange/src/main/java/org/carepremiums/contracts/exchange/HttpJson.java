package org.carepremiums.contracts.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.contracts.json.ContractJson;

/** HTTP speaks the JSON of the contracts, and refuses what it does not know. */
public class HttpJson {

  @Produces
  @Singleton
  ObjectMapper objectMapper() {
    return ContractJson.strict();
  }
}
