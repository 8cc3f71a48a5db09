package org.carepremiums.platform.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.contracts.json.ContractJson;

/** HTTP speaks the JSON of the contracts, and refuses what it does not know. */
public class HttpJson {

  /** Many small things cost far more memory than their bytes. */
  private static final long MOST_TOKENS = 200_000;

  @Produces
  @Singleton
  ObjectMapper objectMapper() {
    JsonMapper mapper = ContractJson.strict().copy();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build());
    return mapper;
  }
}
