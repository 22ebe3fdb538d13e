package org.complaintdesk.complaint.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@DisplayName("CL-4: amounts and months of a bill are written alike in the content review and over the ticket interface")
class DetailFormatTest {

  @Autowired
  private Cases cases;
  @Autowired
  private Work work;

  @Test
  @DisplayName("the form asks with the same pattern")
  void theFormAsksWithTheSamePattern() throws Exception {
    JsonNode form = new ObjectMapper().readTree(Path.of("processes/forms/review-content.form").toFile());
    for (JsonNode field : form.path("components")) {
      DetailFormat.of(field.path("key").asText()).ifPresent(format -> {
        assertThat(field.path("validate").path("pattern").asText()).isEqualTo(format.pattern());
        assertThat(field.path("properties").path("format").asText()).isEqualTo(format.name().toLowerCase(Locale.ROOT));
      });
    }
    assertThat(form.path("components").findValuesAsText("format")).containsExactly("amount", "month", "amount");
  }

  @ParameterizedTest
  @CsvSource({"abc, 2026-10, disputedAmount", "12.345, 2026-10, disputedAmount", "-3, 2026-10, disputedAmount",
      "20, 上个月, billPeriod", "20, 2026-13, billPeriod", "20, 1999-10, billPeriod", "-0.01, 2026-10, disputedAmount",
      "1e3, 2026-10, disputedAmount", "18.505, 2026-10, disputedAmount"})
  @DisplayName("an agent is told what would be right, and nothing is kept")
  void whatIsWrittenOtherwiseIsRefused(String amount, String period, String field) {
    String number = cases.received("tariff.billing-error");

    assertThatThrownBy(() -> review(number, amount, period)).isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("(" + field + ")")
        .hasMessageContaining(field.equals("billPeriod") ? "such as 2026-10" : "such as 18.50");
    assertThat(cases.details(number)).isEmpty();
  }

  @Test
  void whatIsWrittenSoIsKept() {
    String number = cases.received("tariff.billing-error");

    review(number, "18.50", "2026-10");

    assertThat(cases.details(number)).containsEntry("disputedAmount", "18.50").containsEntry("billPeriod", "2026-10");
  }

  private void review(String number, String amount, String period) {
    work.complete("junior", number, "review-content", new HashMap<>(Map.of("outcome", "accept",
        "complaintType", "tariff.billing-error", "impact", "inconvenience", "affectedCustomers", 1, "consequence", "none",
        "disputedAmount", amount, "billPeriod", period)));
  }
}
