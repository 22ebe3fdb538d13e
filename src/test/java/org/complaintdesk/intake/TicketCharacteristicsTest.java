package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import org.complaintdesk.complaint.type.ComplaintType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a characteristic of a ticket may say, and what is refused")
class TicketCharacteristicsTest extends MappingScenario {

  @ParameterizedTest
  @CsvSource({
      "contactNumber, 1234, not-a-telephone-number", "contactNumber, 1234567890123456, not-a-telephone-number",
      "contactNumber, 138x2345678, not-a-telephone-number", "contactNumber, 86+13812345678, not-a-telephone-number",
      "contactNumber, '١٢٣٤٥٦', not-a-telephone-number", "affectedNumber, abc12, not-a-number-or-account",
      "affectedNumber, 'lz 12345 x', not-a-number-or-account", "complaintType, network.magic, unknown-complaint-type",
      "contactEmail, li.ming, not-an-email-address", "contactEmail, 李明@example.com, not-an-email-address",
      "contactEmail, 'Li Ming <a@example.com>', not-an-email-address", "contactEmail, a@example, not-an-email-address",
      "contactEmail, 'a@example.com,b@example.com', not-an-email-address",
      "contactEmail, 'a@example.com\nBcc: b@example.com', not-an-email-address",
      "receivedAt, 2026-11-11, not-a-time", "receivedAt, 2026-11-11T10:00:00, not-a-time",
      "receivedAt, 2026-02-30T10:00:00Z, not-a-time", "receivedAt, 2026-11-12T02:05:01Z, in-the-future",
      "receivedAt, +999999999-12-31T00:00:00Z, in-the-future", "receivedAt, 1999-12-31T23:59:59Z, too-long-ago",
      "language, fr, not-one-of", "language, zh, not-one-of", "customerTier, gold, not-one-of",
      "consequence, ruin, not-one-of", "affectedCustomers, '12', not-a-count", "symptom, ' ', blank"})
  void wrongValuesAreRefused(String name, String value, String code) {
    characteristic("homeRegion", "lanzhou");
    characteristic(name, value);

    TicketFault fault = assertRefused(code, "troubleTicketCharacteristic[1].value");

    assertThat(fault.getMessage()).as("the place is told, not the value (PR-1)")
        .isEqualTo(code + " at troubleTicketCharacteristic[1].value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "1e2", "99999999999", "2147483648", "true", "[1]", "{}"})
  void aCountIsAWholeNumber(String value) throws IOException {
    characteristics().addObject().put("name", "affectedCustomers").set("value", JSON.readTree(value));

    assertRefused("not-a-count", "troubleTicketCharacteristic[0].value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13812345678", "true", "[\"13812345678\"]", "{\"number\": \"13812345678\"}"})
  void aNumberToCallIsAText(String value) throws IOException {
    characteristics().addObject().put("name", "contactNumber").set("value", JSON.readTree(value));

    assertRefused("not-a-text", "troubleTicketCharacteristic[0].value");
  }

  @ParameterizedTest
  @CsvSource({
      "disputedAmount, abc, not-an-amount", "disputedAmount, 1e3, not-an-amount", "disputedAmount, -5, not-an-amount",
      "disputedAmount, 3.999, not-an-amount", "disputedAmount, '１８', not-an-amount", "disputedAmount, 20元, not-an-amount",
      "amount, 1000000000, not-an-amount", "billPeriod, 上个月, not-a-month", "billPeriod, 2026-13, not-a-month",
      "billPeriod, 202610, not-a-month", "billPeriod, 2026-10-01, not-a-month", "billPeriod, 1926-10, not-a-month"})
  void otherAmountsAndMonthsAreRefused(String name, String value, String code) {
    billsAreAskedFor();
    characteristic(name, value);

    assertRefused(code, "troubleTicketCharacteristic[0].value");
  }

  @ParameterizedTest
  @CsvSource({"disputedAmount, 0", "disputedAmount, 18.5", "amount, 999999999.99", "amount, 007", "billPeriod, 2026-01",
      "billPeriod, 2099-12"})
  void amountsAndMonthsAreTaken(String name, String value) {
    billsAreAskedFor();
    characteristic(name, value);

    assertThat(mapped().details()).containsEntry(name, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"35.505", "-1", "1e999", "1e99", "true"})
  void anAmountIsANumberOfYuanAlsoWithoutQuotationMarks(String value) throws IOException {
    characteristics().addObject().put("name", "disputedAmount").set("value", JSON.readTree(value));

    assertRefused("not-an-amount", "troubleTicketCharacteristic[0].value");
  }

  @Test
  void aRegionThatTheTableDoesNotKnowIsRefused() {
    doThrow(TicketFault.at("x", "not-one-of", "lanzhou")).when(regions)
        .requireKnown("troubleTicketCharacteristic[0].value", "atlantis");
    characteristic("homeRegion", "atlantis");

    assertThat(catchThrowableOfType(TicketFault.class, this::mappedTicket).code()).isEqualTo("not-one-of");
  }

  @Test
  void aCharacteristicNeedsNameAndValueAndComesOnce() {
    characteristics().addObject().put("value", "x");
    assertRefused("missing", "troubleTicketCharacteristic[0].name");

    characteristics().removeAll().addObject().put("name", "symptom").putNull("value");
    assertRefused("missing", "troubleTicketCharacteristic[0].value");

    characteristics().removeAll();
    characteristic("symptom", "a");
    characteristic("symptom", "b");
    assertRefused("given-twice", "troubleTicketCharacteristic[1].name");

    characteristics().removeAll().addNull();
    assertRefused("missing", "troubleTicketCharacteristic[0]");
  }

  @Test
  void aNameThatNoTableAsksForIsRefusedWithTheNamesThereAre() {
    characteristic("contactNumer", "13812345678");

    assertThat(assertRefused("unknown-characteristic", "troubleTicketCharacteristic[0].name").detail())
        .asString().contains("affectedNumber, complaintType", "symptom");
  }

  private void billsAreAskedFor() {
    when(types.all()).thenReturn(List.of(new ComplaintType("tariff.billing-error", "Bill", List.of("contactNumber"),
        List.of("disputedAmount", "amount", "billPeriod"))));
  }
}
