package org.carepremiums.eligibility.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.json.ContractJson;

/** How facts, decisions and their inputs are kept: as the JSON of the contract. */
public final class StoredJson {

  private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
  private static final ObjectWriter FACTS_WRITER = ContractJson.mapper().writerFor(FACTS);

  private StoredJson() {}

  static List<Fact> facts(byte[] stored) {
    try {
      return StoredFactsReader.read(stored);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] facts(Collection<Fact> facts) {
    try {
      return FACTS_WRITER.writeValueAsBytes(List.copyOf(facts));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
