package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DeskTest
@DisplayName("IN-1: the OpenAPI document tells what the desk offers to programs, and nothing else")
class ApiDocumentTest {

  /** What refuses everything that is not offered; it stands for no operation of its own. */
  private static final Set<Class<?>> REFUSALS = Set.of(OtherTmfRequests.class);

  @LocalServerPort
  private int port;

  @Autowired
  private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  @DisplayName("every operation that the code offers is described, and every one described is offered")
  void sameOperations() throws Exception {
    Set<String> offered = new TreeSet<>();
    requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
      if (isOurs(handler)) {
        offered.addAll(operations(mapping));
      }
    });
    Set<String> described = new TreeSet<>();
    JsonNode document = new Client(port, "api").document();
    document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
        .map(Map.Entry::getKey).filter(Set.of("get", "post", "put", "patch", "delete")::contains)
        .forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));

    assertThat(described).contains("DELETE " + TroubleTicketApi.TICKET);
    described.remove("DELETE " + TroubleTicketApi.TICKET);
    assertThat(described).isEqualTo(offered);
  }

  @Test
  @DisplayName("it is an OpenAPI document that asks for a user of the desk at every operation")
  void asksForAUser() throws Exception {
    JsonNode document = new Client(port, "network").document();

    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(document.path("security").get(0).has("user")).isTrue();
    assertThat(document.at("/components/securitySchemes/user/scheme").asText()).isEqualTo("basic");
  }

  /** Pages for people, such as a survey's, are no part of what is offered to programs. */
  private static boolean isOurs(HandlerMethod handler) {
    return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class)
        && handler.getBeanType().getPackageName().startsWith("org.complaintdesk")
        && !REFUSALS.contains(handler.getBeanType());
  }

  private static Set<String> operations(RequestMappingInfo mapping) {
    Set<String> operations = new TreeSet<>();
    mapping.getPatternValues().forEach(path ->
        mapping.getMethodsCondition().getMethods().forEach(method -> operations.add(method + " " + path)));
    return operations;
  }
}
