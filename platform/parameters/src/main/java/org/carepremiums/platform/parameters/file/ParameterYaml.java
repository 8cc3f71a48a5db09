package org.carepremiums.platform.parameters.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * Reads files of parameters: an unknown, missing or repeated field is refused, so that a typing
 * error cannot pass for law.
 */
public final class ParameterYaml {

  private static final YAMLMapper YAML = withOptionalFields().build();

  private ParameterYaml() {}

  /** How every file is read, for a reader that needs more. */
  public static YAMLMapper.Builder strict() {
    return YAMLMapper.builder()
        .addModule(new JavaTimeModule())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  }

  /** The same for records of which a component may be left out that is {@link MayBeAbsent}. */
  public static YAMLMapper.Builder withOptionalFields() {
    return strict()
        .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .annotationIntrospector(new RequiredUnlessMarked());
  }

  private static final class RequiredUnlessMarked extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
      Class<?> type = member.getDeclaringClass();
      if (!(member instanceof AnnotatedParameter parameter)) {
        return super.hasRequiredMarker(member);
      }
      return !(type.isRecord()
          && parameter.getOwner() instanceof AnnotatedConstructor
          && type.getRecordComponents()[parameter.getIndex()].isAnnotationPresent(
              MayBeAbsent.class));
    }
  }

  /**
   * @param name where the file stands, among the resources of the type
   * @throws IllegalArgumentException when it is missing, or does not say what the type needs
   */
  public static <T> T read(String name, Class<T> type) {
    try (InputStream file = type.getClassLoader().getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no file " + name);
      }
      return read(name, file, type);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(name + " cannot be read", unreadable);
    }
  }

  /**
   * @param name what to call the file in an error
   * @throws IllegalArgumentException when it does not say what the type needs
   */
  public static <T> T read(String name, InputStream file, Class<T> type) throws IOException {
    try {
      return YAML.readValue(file, type);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(
          "%s: %s%s".formatted(name, wrong.getOriginalMessage(), line(wrong)), wrong);
    }
  }

  private static String line(JsonProcessingException wrong) {
    JsonLocation place = wrong.getLocation();
    return place == null ? "" : " (line " + place.getLineNr() + ")";
  }
}
