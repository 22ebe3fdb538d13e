package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.search.ComplaintKey;
import org.complaintdesk.complaint.search.ComplaintQuery;
import org.complaintdesk.complaint.search.ComplaintQuery.Bound;
import org.complaintdesk.complaint.search.ComplaintQuery.Comparison;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.intake.TicketFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

@DisplayName("What a client asks of the list of tickets")
class ListRequestsTest {

  private final ListRequests requests = new ListRequests(new ListProperties(20, 100));

  @Test
  void withoutParametersTheFirstPageOfAllIsAskedForNewestFirst() {
    ListRequest request = requests.read(new LinkedMultiValueMap<>());

    assertThat(request.offset()).isZero();
    assertThat(request.limit()).isEqualTo(20);
    assertThat(request.wanted().newestFirst()).isTrue();
    assertThat(request.wanted().values()).isEmpty();
    assertThat(request.wanted().times()).isEmpty();
    assertThat(request.wanted().besides()).isEmpty();
  }

  @Test
  void eachSimpleAttributeIsAFilter() {
    ComplaintQuery wanted = read("id=C1,C2&name=信号,差&status=inProgress,acknowledged&ticketType=complaint"
        + "&channel.name=app&severity=major,Critical&complaintType=network.signal");

    assertThat(wanted.values()).isEqualTo(Map.of(
        ComplaintKey.NUMBER, Set.of("C1", "C2"),
        ComplaintKey.SUBJECT, Set.of("信号,差"),
        ComplaintKey.STATUS, Set.of(ComplaintStatus.IN_PROGRESS, ComplaintStatus.REGISTERED),
        ComplaintKey.CHANNEL, Set.of(Channel.APP),
        ComplaintKey.IMPACT, Set.of(Impact.DEGRADED, Impact.UNUSABLE),
        ComplaintKey.COMPLAINT_TYPE, Set.of("network.signal")));
  }

  @Test
  void aSeverityOfTheClientsOwnIsLookedForWhileNobodySetTheImpact() {
    ComplaintQuery wanted = read("severity=Major,High");

    assertThat(wanted.values()).isEmpty();
    assertThat(wanted.besides()).isEqualTo(
        List.of(new SeverityIs(Set.of(Impact.DEGRADED), Set.of("High"))));
  }

  @ParameterizedTest
  @CsvSource({
      "contactNumber=0931-461%202345, CONTACT_NUMBER, 09314612345",
      "contactNumber=%2B86 138 1234 5678, CONTACT_NUMBER, 13812345678",
      "contactNumber= 86 138 1234 5678, CONTACT_NUMBER, 13812345678",
      "troubleTicketCharacteristic.contactNumber=0931-4612345, CONTACT_NUMBER, 09314612345",
      "affectedNumber=lz12345@163, AFFECTED_NUMBER, lz12345@163"})
  @DisplayName("the customer's number is normalised as when it came")
  void theCustomersNumberIsNormalised(String query, ComplaintKey key, String number) {
    assertThat(read(query).values()).isEqualTo(Map.of(key, Set.of(number)));
  }

  @Test
  void idAndOwnerAreThoseOfOneExternalIdentifier() {
    assertThat(read("externalIdentifier.id=a,b&externalIdentifier.id=c&externalIdentifier.owner=crm").besides())
        .isEqualTo(List.of(new ExternalIdentifierIs(Set.of("a,b", "c"), Set.of("crm"))));
  }

  @ParameterizedTest
  @CsvSource({"creationDate, REGISTERED_AT, AT", "creationDate.eq, REGISTERED_AT, AT",
      "lastUpdate.gt, CHANGED_AT, AFTER", "creationDate.gte, REGISTERED_AT, NOT_BEFORE", "resolutionDate.lt, TOLD_AT, BEFORE",
      "creationDate.lte, REGISTERED_AT, NOT_AFTER"})
  @DisplayName("TMF630: dates are compared")
  void datesAreCompared(String filter, ComplaintKey key, Comparison comparison) {
    Bound bound = new Bound(key, comparison, Instant.parse("2026-11-12T02:00:00Z"));

    assertThat(read(filter + "=2026-11-12T10:00:00%2B08:00").times()).containsExactly(bound);
    assertThat(read(filter + "=2026-11-12T10:00:00 08:00").times()).as("a + that was not encoded")
        .containsExactly(bound);
  }

  @Test
  void aRangeIsTwoBounds() {
    assertThat(read("creationDate.gte=2026-11-12T00:00:00Z&creationDate.lt=2026-11-13T00:00:00Z").times())
        .extracting(Bound::comparison).containsExactlyInAnyOrder(Comparison.NOT_BEFORE, Comparison.BEFORE);
  }

  @ParameterizedTest
  @CsvSource({"-creationDate, true", "creationDate, false", "%2BcreationDate, false", "' creationDate', false"})
  void theOrderIsThatOfCreation(String sort, boolean newestFirst) {
    assertThat(read("sort=" + sort).newestFirst()).isEqualTo(newestFirst);
  }

  @Test
  void aStatusThatNoComplaintTakesMatchesNone() {
    assertThat(read("status=held").values()).isEqualTo(Map.of(ComplaintKey.STATUS, Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
      "offset=-1, not-in-range, offset", "offset=x, not-in-range, offset", "offset=99999999999, not-in-range, offset",
      "limit=0, not-in-range, limit", "limit=101, not-in-range, limit", "limit=, blank, limit",
      "limit=1&limit=2, given-twice, limit",
      "sort=name, not-sortable, sort", "sort=-lastUpdate, not-sortable, sort",
      "status=open, not-one-of, status", "status=, blank, status", "'status=pending,', blank, status",
      "channel.name=pigeon, not-one-of, channel.name", "ticketType=incident, not-one-of, ticketType",
      "contactNumber=abc, not-a-telephone-number, contactNumber",
      "affectedNumber=abc, not-a-number-or-account, affectedNumber",
      "creationDate=2026-11-12, not-a-time, creationDate",
      "creationDate.gt=yesterday, not-a-time, creationDate.gt",
      "creationDate.gt=2026-11-12T00:00:00Z&creationDate.gt=2026-11-13T00:00:00Z, given-twice, creationDate.gt",
      "creationDate.ne=2026-11-12T00:00:00Z, unknown-filter, creationDate.ne",
      "contactNumber=13812345678&troubleTicketCharacteristic.contactNumber=13812345678, given-twice, contactNumber",
      "troubleTicketCharacteristic.severity=Major, unknown-filter, troubleTicketCharacteristic.severity",
      "description=a, unknown-filter, description", "李明=a, unknown-filter, ?", "13812345678=, unknown-filter, ?"})
  void whatCannotBeReadIsRefusedWhereItStands(String query, String code, String field) {
    TicketFault fault = catchThrowableOfType(TicketFault.class, () -> read(query));

    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.status().value()).isEqualTo(400);
  }

  @Test
  void anUnknownFilterIsToldWhatIsPossible() {
    TicketFault fault = catchThrowableOfType(TicketFault.class, () -> read("priority=1"));

    assertThat(String.valueOf(fault.detail())).contains("status, ", "creationDate.gte, ", "externalIdentifier.owner, ",
        "contactNumber, ", "sort");
  }

  @Test
  void moreValuesThanAPageCouldShowAreRefused() {
    TicketFault fault = catchThrowableOfType(TicketFault.class,
        () -> read("id=" + String.join(",", IntStream.range(0, 51).mapToObj(i -> "C" + i).toList())));

    assertThat(fault.code()).isEqualTo("too-many");
  }

  private ComplaintQuery read(String query) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> values.forEach(
        value -> parameters.add(name, value == null ? "" : URLDecoder.decode(value.replace("+", "%2B"),
            StandardCharsets.UTF_8))));
    return requests.read(parameters).wanted();
  }
}
