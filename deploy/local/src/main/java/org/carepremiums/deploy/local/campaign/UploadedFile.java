package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.carepremiums.contracts.json.ContractJson;

/**
 * A delivery that its source uploads as a file of comma-separated values, since it has no Kafka
 * client.
 *
 * @param delivery the delivery
 * @param records the data of its records, in the order of the lines
 */
record UploadedFile(UsualDelivery delivery, List<String> records) {

  private static final String FOLDER = "files";

  /** Relative to the scenario folder. */
  String name() {
    return FOLDER + "/" + delivery.id() + ".csv";
  }

  /** A header line with every field that a record has, and one line per record. */
  void writeInto(Path scenario) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (String data : records) {
      JsonNode line = ContractJson.mapper().readTree(data);
      line.fieldNames().forEachRemaining(columns::add);
      lines.add(line);
    }
    Path file = scenario.resolve(name());
    Files.createDirectories(file.getParent());
    try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(columns);
      for (JsonNode line : lines) {
        csv.printRecord(columns.stream().map(column -> cell(line.path(column))));
      }
    }
  }

  private static String cell(JsonNode value) {
    return value instanceof MissingNode ? null : value.asText();
  }
}
