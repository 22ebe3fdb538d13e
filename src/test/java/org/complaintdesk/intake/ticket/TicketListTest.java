package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManagerFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Tickets listed, over the real port")
class TicketListTest extends TicketScenario {

  private static final int STATEMENTS_OF_A_PAGE = 10;

  @Autowired
  private EntityManagerFactory entities;

  @Test
  @DisplayName("all tickets that match are one answer of 200, newest first, with their counts")
  void allThatMatchAreListedNewestFirst() {
    List<String> numbers = List.of(sent().number(), sent().number(), sent().number());

    Answer list = api.list(ours());

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.header("X-Total-Count")).isEqualTo("3");
    assertThat(list.header("X-Result-Count")).isEqualTo("3");
    assertThat(ids(list)).containsExactly(numbers.get(2), numbers.get(1), numbers.get(0));
    assertThat(ids(api.list(ours() + "&sort=creationDate"))).containsExactlyElementsOf(numbers);
  }

  @Test
  @DisplayName("part of them is an answer of 206 with the count of all")
  void aPageIsPartOfThem() {
    List<String> numbers = List.of(sent().number(), sent().number(), sent().number());

    Answer first = api.list(ours() + "&limit=2");
    Answer last = api.list(ours() + "&limit=2&offset=2");
    Answer beyond = api.list(ours() + "&limit=2&offset=9");

    assertThat(List.of(first.status(), last.status(), beyond.status())).containsOnly(206);
    assertThat(ids(first)).containsExactly(numbers.get(2), numbers.get(1));
    assertThat(ids(last)).containsExactly(numbers.get(0));
    assertThat(ids(beyond)).isEmpty();
    assertThat(List.of(first, last, beyond)).extracting(answer -> answer.header("X-Total-Count")).containsOnly("3");
    assertThat(beyond.header("X-Result-Count")).isEqualTo("0");
  }

  @Test
  void aTicketWithSeveralIdentifiersOfOneOwnerCountsOnce() {
    ObjectNode ticket = ticket();
    ((ArrayNode) ticket.path("externalIdentifier")).addObject().put("id", UUID.randomUUID().toString())
        .put("owner", ours);
    assertThat(api.post(ticket).status()).isEqualTo(201);
    sent();

    assertThat(api.list(ours() + "&limit=1").header("X-Total-Count")).isEqualTo("2");
  }

  @Test
  void withoutFiltersAllTicketsAreListed() {
    sent();
    sent();

    Answer list = api.list("limit=1");

    assertThat(list.status()).isEqualTo(206);
    assertThat(ids(list)).containsExactly(complaints.newest());
    assertThat(Long.parseLong(list.header("X-Total-Count"))).isEqualTo(complaints.count());
  }

  @Test
  void nothingThatMatchesIsAnEmptyListAndNoFault() {
    Answer list = api.list(ours());

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body().isArray()).isTrue();
    assertThat(list.header("X-Total-Count")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"status=acknowledged, true", "status=closed, false", "'status=closed,acknowledged', true",
      "status=held, false", "severity=Major, true", "severity=Minor, false", "ticketType=complaint, true",
      "channel.name=app, true", "channel.name=fax, false", "complaintType=network.call-quality, true",
      "contactNumber=0931-4612345, true", "contactNumber=13900000000, false",
      "troubleTicketCharacteristic.contactNumber=0931%20461%202345, true",
      "affectedNumber=09317777777, true", "creationDate.gt=2000-01-01T00:00:00Z, true",
      "creationDate.lt=2000-01-01T00:00:00Z, false", "lastUpdate.gte=2000-01-01T00:00:00Z, true",
      "resolutionDate.gt=2000-01-01T00:00:00Z, false"})
  void filtersKeepWhatMatches(String filter, boolean matches) {
    String number = sent().number();

    assertThat(ids(api.list(ours() + "&" + filter))).isEqualTo(matches ? List.of(number) : List.of());
  }

  @Test
  void aTicketIsFoundByItsOwnAttributes() {
    ObjectNode ticket = ticket().put("severity", "Very high").put("name", "通话断续，" + ours);
    String number = api.post(ticket).number();
    String identifier = ticket.path("externalIdentifier").path(0).path("id").asText();
    String created = api.get(number).body().path("creationDate").asText();

    assertThat(ids(api.list("id=" + number))).containsExactly(number);
    assertThat(ids(api.list("name=" + encoded("通话断续，" + ours)))).containsExactly(number);
    assertThat(ids(api.list(ours() + "&severity=" + encoded("Very high")))).containsExactly(number);
    assertThat(ids(api.list("externalIdentifier.id=" + identifier))).containsExactly(number);
    assertThat(ids(api.list("externalIdentifier.id=" + identifier + "&externalIdentifier.owner=other"))).isEmpty();
    assertThat(ids(api.list(ours() + "&creationDate=" + encoded(created)))).containsExactly(number);
  }

  @Test
  @DisplayName("notes and the history of the status are in a list only when asked for")
  void longAttributesAreListedWhenAskedFor() {
    sent();

    assertThat(names(api.list(ours()).body().get(0)))
        .contains("name", "description", "relatedParty", "expectedResolutionDate", "statusChangeDate")
        .doesNotContain("note", "statusChangeHistory");
    JsonNode asked = api.list(ours() + "&fields=note,statusChangeHistory").body().get(0);
    assertThat(names(asked)).containsExactlyInAnyOrder("id", "href", "@type", "note", "statusChangeHistory");
    assertThat(asked.path("note")).isNotEmpty();
  }

  @Test
  @DisplayName("a page costs a handful of statements, however many tickets are on it")
  void aPageCostsAHandfulOfStatements() {
    for (int i = 0; i < 15; i++) {
      sent();
    }
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      statistics.clear();
      assertThat(api.list(ours() + "&limit=14&fields=name,note").body()).hasSize(14);

      assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(STATEMENTS_OF_A_PAGE);
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  @ParameterizedTest
  @CsvSource({"limit=0, not-in-range, limit", "limit=101, not-in-range, limit", "offset=a, not-in-range, offset",
      "sort=name, not-sortable, sort", "status=open, not-one-of, status", "priority=1, unknown-filter, priority",
      "contactNumber=12, not-a-telephone-number, contactNumber", "creationDate.gt=today, not-a-time, creationDate.gt"})
  void badRequestsAreToldWhatWouldBeRight(String query, String code, String field) {
    assertError(api.list(query), 400, code, field);
  }

  @Test
  void anUnknownFilterIsToldWhatIsPossible() {
    assertThat(api.list("priority=1").body().path("message").asText()).contains("contactNumber", "status", "sort");
  }

  private String ours() {
    return "externalIdentifier.owner=" + ours;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
