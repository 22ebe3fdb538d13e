package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.type.ComplaintType;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.TicketContent.Identifier;
import org.complaintdesk.intake.ticket.TicketReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@DisplayName("What a ticket means to the desk")
class TicketMappingTest {

  private static final Instant NOW = Instant.parse("2026-11-12T02:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ComplaintTypes types = mock(ComplaintTypes.class);
  private final HomeRegions regions = mock(HomeRegions.class);
  private final IntakeProperties properties = new IntakeProperties(DataSize.ofMegabytes(1), Duration.ofMinutes(5),
      Instant.parse("2000-01-01T00:00:00Z"), Channel.WEB, "zh-CN");
  private final TicketReader reader = new TicketReader(properties);
  private final TicketMapping mapping = new TicketMapping(types, regions, properties,
      Clock.fixed(NOW, ZoneOffset.UTC));
  private final ObjectNode ticket = JSON.createObjectNode()
      .put("@type", "TroubleTicket").put("description", "上网很慢").put("severity", "Major")
      .put("ticketType", "complaint");

  @BeforeEach
  void tablesAnswer() {
    ComplaintType signal = new ComplaintType("network.signal", "Signal", List.of("contactNumber"), List.of("symptom", "contactNumber"));
    ComplaintType dispute = new ComplaintType("tariff.charge-dispute", "Dispute", List.of("contactNumber"), List.of("disputedAmount"));
    when(types.find(signal.id())).thenReturn(Optional.of(signal));
    when(types.all()).thenReturn(List.of(signal, dispute));
    when(types.areRequirementsKnown()).thenReturn(true);
    when(types.refuses(anyString())).thenAnswer(asked ->
        !List.of(signal.id(), dispute.id()).contains(asked.<String>getArgument(0)));
    when(regions.proposedFor(any())).thenReturn("province-head-office");
  }

  @Test
  @DisplayName("the mandatory attributes suffice: what is missing is asked in the review (IN-2)")
  void theMandatoryAttributesSuffice() {
    NewComplaint complaint = mapped();

    assertThat(complaint.detail()).isEqualTo("上网很慢");
    assertThat(complaint.subject()).isEqualTo("上网很慢");
    assertThat(complaint.impact()).isEqualTo(Impact.DEGRADED);
    assertThat(complaint.channel()).isEqualTo(Channel.WEB);
    assertThat(complaint.language()).isEqualTo("zh-CN");
    assertThat(complaint.customerTier()).isEqualTo(CustomerTier.ORDINARY);
    assertThat(complaint.receivedAt()).isEqualTo(NOW);
    assertThat(complaint.registeredBy()).isEqualTo(new Login("api"));
    assertThat(complaint.homeRegion()).isEqualTo("province-head-office");
    assertThat(complaint).extracting(NewComplaint::name, NewComplaint::contactNumber, NewComplaint::affectedNumber,
        NewComplaint::complaintType, NewComplaint::affectedCustomers, NewComplaint::consequence)
        .containsOnlyNulls();
    assertThat(complaint.details()).isEmpty();
  }

  @Test
  @DisplayName("a complaint of the regulator's carries the date by which it wants an answer (DL-10)")
  void theRegulatorsDateIsKept() {
    ticket.putObject("channel").put("name", "regulator");
    characteristic("receivedAt", "2026-11-11T10:00:00+08:00");
    characteristic("regulatorReplyBy", "2026-11-20T18:00:00+08:00");

    assertThat(mapped().regulatorReplyBy()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
  }

  @Test
  @DisplayName("without that date, with a malformed or an impossible one it is refused, naming the field (DL-10)")
  void theRegulatorsDateIsNeeded() {
    ticket.putObject("channel").put("name", "regulator");
    assertRefused("no-reply-by", "regulatorReplyBy");

    characteristic("regulatorReplyBy", "20 November");
    assertRefused("not-a-time", "troubleTicketCharacteristic[0].value");

    characteristics().removeAll();
    characteristic("regulatorReplyBy", "2026-11-12T10:00:00+08:00");
    assertRefused("before-receipt", "troubleTicketCharacteristic[0].value");
  }

  @Test
  @DisplayName("by any other channel such a date is refused (DL-10)")
  void onlyTheRegulatorNamesADate() {
    ticket.putObject("channel").put("name", "phone");
    characteristic("regulatorReplyBy", "2026-11-20T18:00:00+08:00");

    assertRefused("only-from-the-regulator", "troubleTicketCharacteristic[0].value");
  }

  @Test
  void everythingThatATicketMaySayIsTakenOver() {
    ticket.put("name", "信号差").put("status", "inProgress");
    ticket.putObject("channel").put("id", "8774").put("name", "letter");
    party("reporter", "王五");
    party("customer", "李女士");
    characteristic("contactNumber", "+86 138-1234 5678");
    characteristic("contactEmail", "li.ming@example.com");
    characteristic("affectedNumber", "0931-461 2345");
    characteristic("complaintType", "network.signal");
    characteristic("homeRegion", "tianshui");
    characteristic("receivedAt", "2026-11-11T18:30:00.1234+08:00");
    characteristic("language", "en");
    characteristic("customerTier", "key-account");
    characteristic("consequence", "media");
    characteristic("symptom", "通话断续\n晚上更差");
    characteristic("passedOnBy", "市场部");
    characteristic("passedOnAt", "11月10日");
    characteristics().addObject().put("name", "affectedCustomers").put("value", 12);
    characteristics().addObject().put("name", "disputedAmount").put("value", 35.5);

    NewComplaint complaint = mapped();

    assertThat(complaint.subject()).isEqualTo("信号差");
    assertThat(complaint.channel()).isEqualTo(Channel.LETTER);
    assertThat(complaint.name()).isEqualTo("李女士");
    assertThat(complaint.contactNumber()).isEqualTo("13812345678");
    assertThat(complaint.contactEmail()).isEqualTo("li.ming@example.com");
    assertThat(complaint.affectedNumber()).isEqualTo("09314612345");
    assertThat(complaint.complaintType()).isEqualTo("network.signal");
    assertThat(complaint.homeRegion()).isEqualTo("tianshui");
    assertThat(complaint.receivedAt()).isEqualTo("2026-11-11T10:30:00.123Z");
    assertThat(complaint.language()).isEqualTo("en");
    assertThat(complaint.customerTier()).isEqualTo(CustomerTier.KEY_ACCOUNT);
    assertThat(complaint.affectedCustomers()).isEqualTo(12);
    assertThat(complaint.consequence()).isEqualTo(Consequence.MEDIA);
    assertThat(complaint.passedOnBy()).isEqualTo("市场部");
    assertThat(complaint.passedOnAt()).isEqualTo("11月10日");
    assertThat(complaint.details()).containsOnlyKeys("symptom", "disputedAmount")
        .containsEntry("symptom", "通话断续\n晚上更差").containsEntry("disputedAmount", "35.5");
  }

  @ParameterizedTest
  @CsvSource({"Critical, UNUSABLE", "Major, DEGRADED", "Minor, INCONVENIENCE", "minor, INCONVENIENCE", "High,"})
  void severityTellsTheImpactAndOtherWordsAreLeftToTheReview(String severity, @Nullable Impact impact) {
    ticket.put("severity", severity);

    assertThat(mapped().impact()).isEqualTo(impact);
    assertThat(mappedTicket().content().severity()).isEqualTo(severity);
  }

  @Test
  void withoutANameTheSubjectIsTheBeginningOfTheDescription() {
    ticket.put("description", "\n  " + "网".repeat(100) + "\n第二行");

    assertThat(mapped().subject()).isEqualTo("网".repeat(60) + "…");
  }

  @Test
  void scriptsAndQueriesAreJustText() {
    String text = "<script>alert(1)</script>'; DROP TABLE complaint; -- ${1+1} #{execution}";
    ticket.put("description", text).put("name", text);

    assertThat(mapped().detail()).isEqualTo(text);
    assertThat(mapped().subject()).isEqualTo(text);
  }

  @Test
  @DisplayName("the region is proposed from the first digits, never the whole number (IN-2, PR-1)")
  void theRegionIsProposedFromTheFirstDigits() {
    characteristic("affectedNumber", "+86 931 4612345");
    mapped();

    verify(regions).proposedFor("0931461");
  }

  @Test
  void anAccountTellsNoRegionButTheContactNumberDoes() {
    characteristic("affectedNumber", "lz12345@163");
    characteristic("contactNumber", "0943-8212345");
    mapped();

    verify(regions).proposedFor("0943821");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@type", "description", "severity", "ticketType"})
  void eachMandatoryAttributeIsAskedFor(String attribute) {
    ticket.remove(attribute);
    assertRefused("missing", attribute);

    ticket.putNull(attribute);
    assertRefused("missing", attribute);

    ticket.put(attribute, "  ");
    assertRefused("blank", attribute);
  }

  @ParameterizedTest
  @CsvSource({
      "@type, Incident, not-one-of", "ticketType, incident, not-one-of", "ticketType, Complaint, not-one-of",
      "status, open, not-one-of", "status, Closed, not-one-of", "name, '', blank"})
  void wrongWordsAreRefused(String attribute, String value, String code) {
    ticket.put(attribute, value);

    assertRefused(code, attribute);
  }

  @ParameterizedTest
  @CsvSource({"name, 256", "description, 20000", "severity, 64"})
  void textsHaveALimit(String attribute, int limit) {
    ticket.put(attribute, "字".repeat(limit));
    assertThat(mapped()).isNotNull();

    ticket.put(attribute, "字".repeat(limit + 1));
    assertThat(assertRefused("too-long", attribute).detail()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007", "\u001b[31m", "a\u0085b", "half \ud83d pair", "\udc00"})
  void unreadableCharactersAreRefused(String text) {
    ticket.put("description", text);

    assertRefused("control-character", "description");
  }

  @Test
  void lineBreaksTabsAndRareCharactersAreWelcome() {
    ticket.put("description", "一\r\n\t二 😀 𠮷");

    assertThat(mapped().detail()).isEqualTo("一\r\n\t二 😀 𠮷");
  }

  @Test
  void anUnknownChannelIsRefusedWithTheChannelsThereAre() {
    ticket.putObject("channel").put("id", "1").put("name", "telegraph");

    assertThat(assertRefused("not-one-of", "channel.name").detail()).asString().contains("phone, web", "regulator");
  }

  @Test
  void aChannelMayBeNamedByItsIdAlone() {
    ticket.putObject("channel").put("id", "phone");
    assertThat(mapped().channel()).isEqualTo(Channel.PHONE);

    ticket.putObject("channel");
    assertRefused("missing", "channel.id");
  }

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

  @Test
  void aClientsClockMayBeALittleAhead() {
    characteristic("receivedAt", "2026-11-12T10:04:59+08:00");

    assertThat(mapped().receivedAt()).isEqualTo("2026-11-12T02:04:59Z");
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

  @Test
  void thereIsOneCustomerAndEveryPartyHasARole() {
    party("customer", "李明");
    party("customer", "王芳");
    assertRefused("one-customer", "relatedParty[1].role");

    ticket.putArray("relatedParty").addObject().putObject("partyOrPartyRole").put("name", "李明");
    assertRefused("missing", "relatedParty[0].role");
  }

  @Test
  void anExternalIdentifierNeedsAnIdAndComesOnce() {
    ticket.putArray("externalIdentifier").addObject().put("owner", "crm");
    assertRefused("missing", "externalIdentifier[0].id");

    ticket.putArray("externalIdentifier").add(identifier("crm", "1")).add(identifier("crm", "1"));
    assertRefused("given-twice", "externalIdentifier[1]");

    ticket.putArray("externalIdentifier").add(identifier("crm", "1")).add(identifier("portal", "1"));
    assertThat(mappedTicket().content().identifiers()).extracting(Identifier::owner, Identifier::id)
        .containsExactly(tuple("crm", "1"), tuple("portal", "1"));
  }

  @Test
  void theSendersNotesAreKept() {
    ticket.putArray("note").addObject().put("text", "请尽快联系").put("author", "李明");

    assertThat(mappedTicket().notes()).containsExactly("请尽快联系");
  }

  private void billsAreAskedFor() {
    when(types.all()).thenReturn(List.of(new ComplaintType("tariff.billing-error", "Bill", List.of("contactNumber"),
        List.of("disputedAmount", "amount", "billPeriod"))));
  }

  private NewComplaint mapped() {
    return mappedTicket().complaint();
  }

  private MappedTicket mappedTicket() {
    byte[] body = inAscii(ticket.toString()).getBytes(StandardCharsets.US_ASCII);
    return mapping.map(reader.read(new ByteArrayInputStream(body)), new Login("api"));
  }

  /** Half of a pair cannot be written in UTF-8, but it can come as an escape. */
  private static String inAscii(String json) {
    return json.chars().mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  private TicketFault assertRefused(String code, String field) {
    TicketFault fault = catchThrowableOfType(TicketFault.class, this::mappedTicket);
    assertThat(fault).as("refused with %s at %s", code, field).isNotNull();
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.status().value()).isEqualTo(400);
    return fault;
  }

  private void party(String role, String name) {
    ArrayNode parties = ticket.withArray("relatedParty");
    parties.addObject().put("role", role).put("@type", "RelatedPartyRefOrPartyRoleRef")
        .putObject("partyOrPartyRole").put("id", "9176").put("name", name).put("@type", "PartyRef");
  }

  private void characteristic(String name, String value) {
    characteristics().addObject().put("@type", "StringCharacteristic").put("name", name).put("value", value);
  }

  private ArrayNode characteristics() {
    return ticket.withArray("troubleTicketCharacteristic");
  }

  private static ObjectNode identifier(String owner, String id) {
    return JSON.createObjectNode().put("@type", "ExternalIdentifier").put("owner", owner).put("id", id);
  }
}
