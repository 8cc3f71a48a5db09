package org.carepremiums.platform.web.language;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.text.Phrasebook;

/**
 * An answer with its text in a language beside every sentence. It is put into words as it is
 * written, so that a long answer needs no memory for all of its texts.
 */
public final class WithText extends JsonSerializable.Base {

  private static final JsonMapper MAPPER =
      ContractJson.strict()
          .rebuild()
          .addModule(new SimpleModule().addSerializer(Sentence.class, new SentenceWithText()))
          .build();

  private final Object answer;
  private final Phrasebook phrasebook;

  WithText(Object answer, Phrasebook phrasebook) {
    this.answer = answer;
    this.phrasebook = phrasebook;
  }

  /** Writes answers in a language. */
  public static ObjectWriter writer(Phrasebook phrasebook) {
    return MAPPER.writer().withAttribute(Phrasebook.class, phrasebook);
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    writer(phrasebook).writeValue(json, answer);
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
    serialize(json, provider);
  }
}
