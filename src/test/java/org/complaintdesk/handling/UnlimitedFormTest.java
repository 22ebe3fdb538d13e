package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A form of an analyst that gives its fields no limit has those of their columns")
class UnlimitedFormTest extends Scenario {

  @Autowired
  private RepositoryService repository;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"correctedName, 128,", "correctedContactNumber, 64, 13893110023", "correctedContactEmail, 254,",
      "correctedAffectedNumber, 64, 0931-8123456", "billPeriod, 4000,"})
  @DisplayName("what is entered of a complaint")
  void review(String field, int limit, @Nullable String telephone) throws IOException {
    String number = cases.received("tariff.billing-error");
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "accept", "complaintType", "tariff.billing-error",
        "impact", "inconvenience", "affectedCustomers", 1, "consequence", "none", "billPeriod", "2026-10",
        "disputedAmount", "20"));
    form.put(field, "字".repeat(limit + 1));

    withoutLimits("review-content", () -> {
      assertThatThrownBy(() -> work.complete("junior", number, "review-content", form))
          .isInstanceOf(FormFieldValidationException.class)
          .hasMessageContaining("(" + field + ") is too long; write at most " + limit + " characters.");
      assertOpen(number, "review-content");
      form.put(field, telephone == null ? "字".repeat(limit) : telephone);
      work.complete("junior", number, "review-content", form);
    });

    assertOpen(number, "settle-or-draft");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"owner, 255", "solution, 4000"})
  @DisplayName("what a department proposes")
  void proposal(String field, int limit) throws IOException {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderAccepted(number, "dept-network");
    departments.diagnosed(number, "dept-network");
    Map<String, Object> form = new HashMap<>(Map.of("solution", "更换设备。", "owner", "张三", "plannedFor", "2026-11-20"));
    form.put(field, "字".repeat(limit + 1));

    withoutLimits("propose-solution", () -> {
      assertThatThrownBy(() -> work.complete("network", number, "propose-solution", form))
          .hasMessageContaining("(" + field + ") is too long; write at most " + limit + " characters.");
      form.put(field, "字".repeat(limit));
      work.complete("network", number, "propose-solution", form);
    });

    assertOpen(number, "negotiate-solution");
  }

  private void withoutLimits(String form, Runnable work) throws IOException {
    String known = Files.readString(Path.of("processes/forms", form + ".form"));
    String edited = known.replaceAll("(?m)\"maxLength\": \\d+,?", "").replaceAll("\"pattern\": \"[^\"]*\",?", "")
        .replaceAll("\"validationType\": \"[^\"]*\",?", "").replaceAll(",(\\s*})", "$1");
    String deployment =
        repository.createDeployment().addString("processes/forms/" + form + ".form", edited).deploy().getId();
    try {
      work.run();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }
}
