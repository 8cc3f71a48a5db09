package org.carepremiums.deploy.helm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The published models of everything that the chart makes, read strictly: the models keep fields
 * that they do not know, the API server drops them, and here they are refused.
 */
final class PublishedModels {

  private static final Map<String, Class<?>> MODELS =
      Map.ofEntries(
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("v1 ServiceAccount", ServiceAccount.class),
          Map.entry("v1 ConfigMap", ConfigMap.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
          Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
          Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("batch/v1 Job", Job.class),
          Map.entry("batch/v1 CronJob", CronJob.class),
          Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
          Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
          Map.entry("kafka.strimzi.io/v1beta2 KafkaTopic", KafkaTopic.class),
          Map.entry("kafka.strimzi.io/v1beta2 KafkaUser", KafkaUser.class));

  /** Where no artifact has a model: src/test/resources/schemas says where each is taken from. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "keda.sh/v1alpha1 ScaledObject", "keda-scaled-object.json",
          "postgresql.cnpg.io/v1 Cluster", "cloudnative-pg-cluster.json");

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new NothingUnknown())
          .build();

  private PublishedModels() {}

  /** What is wrong with a manifest; empty where the API server would take it as it stands. */
  static List<String> faults(JsonNode manifest) {
    String kind = manifest.path("apiVersion").asText() + " " + manifest.path("kind").asText();
    if (SCHEMAS.containsKey(kind)) {
      return schema(SCHEMAS.get(kind)).validate(manifest).stream()
          .map(ValidationMessage::getMessage)
          .toList();
    }
    Class<?> model = MODELS.get(kind);
    if (model == null) {
      return List.of("no published model of " + kind);
    }
    try {
      STRICT.treeToValue(manifest, model);
      return List.of();
    } catch (com.fasterxml.jackson.core.JsonProcessingException refused) {
      return List.of(refused.getMessage());
    }
  }

  /** By API version and kind, the schemas that were written down here. */
  static Map<String, JsonNode> shortSchemas() {
    return SCHEMAS.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> read(entry.getValue())));
  }

  private static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read(name));
  }

  private static JsonNode read(String name) {
    try (InputStream file = PublishedModels.class.getResourceAsStream("/schemas/" + name)) {
      return STRICT.readTree(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static final class NothingUnknown extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
    }
  }
}
