package org.complaintdesk.intake.ticket;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/**
 * The OpenAPI document of the interfaces, served at {@code /v3/api-docs} with a page at {@code /swagger-ui/index.html}.
 * It is written before the code and not gathered from it, so that it can say what TMF621 and the desk mean.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  @Bean
  OpenAPI openApi(@Value("classpath:openapi/complaint-desk.yaml") Resource document) throws IOException {
    try (InputStream text = document.getInputStream()) {
      return Yaml31.mapper().readValue(text, OpenAPI.class);
    }
  }
}
