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
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.platform.database.CompressedBytes;

/** How facts, decisions and their inputs are kept: as the JSON of the contract, compressed. */
public final class StoredJson {

  private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
  private static final ObjectWriter FACTS_WRITER = ContractJson.mapper().writerFor(FACTS);

  private StoredJson() {}

  /**
   * Anything of the contract, as it is stored.
   *
   * @throws IllegalStateException when it is nothing that can be written
   */
  public static byte[] write(Object value) {
    return CompressedBytes.compress(KeptJson.bytes(value));
  }

  /**
   * @throws IllegalStateException when what is stored is nothing of that type
   */
  public static <T> T read(byte[] stored, Class<T> type) {
    return KeptJson.read(CompressedBytes.decompress(stored), type);
  }

  static List<Fact> facts(byte[] stored) {
    try {
      return StoredFactsReader.read(CompressedBytes.decompress(stored));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] facts(Collection<Fact> facts) {
    try {
      return CompressedBytes.compress(FACTS_WRITER.writeValueAsBytes(List.copyOf(facts)));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
