package org.carepremiums.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carepremiums.contracts.schema.Schemas;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A published schema")
class PublishedSchemasTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource(EventType.class)
  @DisplayName("keeps its promise")
  void keepsItsPromise(EventType type) {
    String name = type.schemaName();
    List<String> breaks =
        SchemaChange.breaks(
            UpstreamRecord.class.isAssignableFrom(type.dataClass())
                ? SchemaChange.Writer.OUTSIDE
                : SchemaChange.Writer.OURSELVES,
            Schemas.json("/published/" + name + ".json"),
            Schemas.json("/published/" + Schemas.COMMON + ".json"),
            Schemas.source(name),
            Schemas.source(Schemas.COMMON));

    assertThat(breaks)
        .as(
            "schemas/%s.json no longer keeps what src/test/resources/published/%s.json promised."
                + " Undo the change, or make a new version of the event type, its schema and its"
                + " topic beside the old ones. (A compatible change passes here; copy the schema"
                + " to published/ when it is released.)",
            name, name)
        .isEmpty();
  }
}
