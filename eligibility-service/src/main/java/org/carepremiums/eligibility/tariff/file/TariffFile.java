package org.carepremiums.eligibility.tariff.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import org.carepremiums.contracts.parameter.file.ParameterYaml;
import org.carepremiums.eligibility.tariff.NomenclatureCode;
import org.carepremiums.eligibility.tariff.PhysiotherapyTariff;

/** Reads {@code tariffs/<year>.yaml}: every value that a convention sets, with its reference. */
public final class TariffFile {

  private static final YAMLMapper YAML =
      ParameterYaml.strict()
          .addModule(new SimpleModule().addDeserializer(NomenclatureCode.class, new CodeReader()))
          .build();

  private TariffFile() {}

  /**
   * @throws InvalidTariffFile when there is none for the year, or it cannot be taken for law
   */
  public static PhysiotherapyTariff load(ClassLoader files, int year) {
    String name = "tariffs/" + year + ".yaml";
    try (InputStream file = files.getResourceAsStream(name)) {
      if (file == null) {
        throw new InvalidTariffFile(name, "there is none", null);
      }
      return read(name, file.readAllBytes(), year);
    } catch (IOException unreadable) {
      throw new InvalidTariffFile(name, unreadable.getMessage(), unreadable);
    }
  }

  static PhysiotherapyTariff read(String name, byte[] bytes, int year) {
    PhysiotherapyTariff tariff;
    try {
      tariff = YAML.readValue(bytes, PhysiotherapyTariff.class);
    } catch (JsonProcessingException wrong) {
      throw new InvalidTariffFile(name, wrong.getOriginalMessage(), wrong);
    } catch (IOException unreadable) {
      throw new InvalidTariffFile(name, unreadable.getMessage(), unreadable);
    }
    if (tariff.year() != year) {
      throw new InvalidTariffFile(name, "names another year than its place", null);
    }
    return tariff;
  }

  /** A code is text in the file, and a value type in the rules, which know no JSON. */
  private static final class CodeReader extends FromStringDeserializer<NomenclatureCode> {

    private static final long serialVersionUID = 1L;

    CodeReader() {
      super(NomenclatureCode.class);
    }

    @Override
    protected NomenclatureCode _deserialize(String written, DeserializationContext context) {
      return new NomenclatureCode(written);
    }
  }
}
