package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds what the desk answers to the OpenAPI document that it serves. */
public final class ApiContract {

  private static final String PLACE = "https://complaintdesk.org/openapi.json";

  private final JsonNode document;
  private final SchemaRegistry schemas;

  public ApiContract(JsonNode document) {
    this.document = document;
    this.schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
        registry -> registry.schemas(Map.of(PLACE, document.toString())));
  }

  /** The document names this operation and this status, and describes this body; what it does not name is an error. */
  public void assertDescribes(String method, String path, int status, JsonNode body) {
    Optional<String> template = template(path.replaceAll("\\?.*", ""));
    String operation = "/paths/" + template.map(ApiContract::escaped).orElse("") + "/" + method.toLowerCase(Locale.ROOT);
    if (template.isEmpty() || document.at(operation).isMissingNode()) {
      assertThat(status).as("%s %s is not in the OpenAPI document", method, path).isGreaterThanOrEqualTo(400);
      assertMatches("/components/schemas/Error", body);
      return;
    }
    String response = operation + "/responses/" + status;
    assertThat(document.at(response).isMissingNode()).as("%s %s may answer %d", method, path, status).isFalse();
    String reference = document.at(response).path("$ref").asText("");
    String described = reference.isEmpty() ? response : reference.substring(1);
    assertMatches(described + "/content/application~1json/schema", body);
  }

  private void assertMatches(String pointer, JsonNode body) {
    assertThat(document.at(pointer).isMissingNode()).as("schema at %s", pointer).isFalse();
    assertThat(schemas.getSchema(SchemaLocation.of(PLACE + "#" + pointer.replace("{", "%7B").replace("}", "%7D")))
        .validate(body)).as("faults of the answer against %s", pointer).isEmpty();
  }

  private Optional<String> template(String path) {
    return document.path("paths").properties().stream().map(Map.Entry::getKey)
        .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))).findFirst();
  }

  private static String escaped(String template) {
    return template.replace("/", "~1");
  }
}
