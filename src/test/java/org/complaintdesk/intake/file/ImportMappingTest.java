package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.TroubleTicket.Characteristic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A mapping tells which column means what, or is refused with its entry")
class ImportMappingTest {

  private static final String COLUMNS = "no,text,when\n";
  private static final String MAPPING = """
      {"externalIdentifier.id": "no", "externalIdentifier.owner": {"value": "care"}, "severity": {"value": "Minor"},
       "description": "text"}""";

  private final StatedFile stated = new StatedFile(MAPPING);

  @Test
  @DisplayName("every attribute can come from a column, from several, or from a constant; words can be translated")
  void everythingMapped() {
    stated.mapping = """
        {"externalIdentifier.id": 1, "externalIdentifier.owner": {"value": "care"}, "severity": "how bad",
         "externalIdentifier.externalIdentifierType": {"value": "import"},
         "name": "subject", "description": {"columns": ["subject", "text"], "join": "："},
         "channel.name": {"column": "way", "words": {"电话": "phone"}}, "note": "remark",
         "relatedParty.customer": "who", "relatedParty.reporter": {"value": "客服中心"},
         "symptom": "text", "affectedCustomers": "how many", "receivedAt": {"columns": ["day", "hour"]}}""";
    stated.datePattern = "yyyy年M月d日 H:mm";
    TroubleTicket ticket = stated.tickets("""
        no,subject,text,how bad,way,remark,who,how many,day,hour
        7, 掉线 ,=HYPERLINK("x"),Major,电话,,李女士,12,2026年10月3日,9:05
        """).get(0);

    assertThat(ticket.externalIdentifier()).containsExactly(
        new TroubleTicket.ExternalIdentifier("7", "care", "import", null));
    assertThat(ticket).extracting(TroubleTicket::name, TroubleTicket::description, TroubleTicket::severity,
        TroubleTicket::ticketType, TroubleTicket::type, TroubleTicket::note)
        .containsExactly("掉线", "掉线：=HYPERLINK(\"x\")", "Major", "complaint", "TroubleTicket", null);
    assertThat(ticket.channel().name()).isEqualTo("phone");
    assertThat(ticket.relatedParty()).extracting(party -> party.role() + " " + party.name())
        .containsExactly("customer 李女士", "reporter 客服中心");
    assertThat(ticket.troubleTicketCharacteristic()).extracting(Characteristic::name)
        .containsExactly("affectedCustomers", "receivedAt", "symptom");
    assertThat(ticket.troubleTicketCharacteristic()).extracting(given -> given.value().toString())
        .containsExactly("12", "\"2026-10-03T09:05+08:00\"", "\"=HYPERLINK(\\\"x\\\")\"");
  }

  @Test
  @DisplayName("the order of the mapping makes no other ticket: a file sent again is known again (IN-9)")
  void theOrderOfTheMapping() {
    String file = "no,text,a\n1,x,y\n";
    stated.mapping = MAPPING.replace("\"description\": \"text\"}",
        "\"description\": \"text\", \"symptom\": \"a\", \"homeRegion\": \"a\"}");
    TroubleTicket one = stated.tickets(file).get(0);
    stated.mapping = MAPPING.replace("{\"externalIdentifier.id\"",
        "{\"homeRegion\": \"a\", \"symptom\": \"a\", \"externalIdentifier.id\"");

    assertThat(stated.tickets(file).get(0)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "no JSON | mapping | malformed-json",
      "[] | mapping | not-an-object",
      "{\"name\": \"text\", \"name\": \"no\"} | mapping | malformed-json",
      "{\"status\": \"text\"} | mapping.status | unknown-target",
      "{\"a b<c>\": \"text\"} | mapping.? | unknown-target",
      "{\"relatedParty.\": \"text\"} | mapping.relatedParty. | unknown-target",
      "{\"name\": \"\"} | mapping.name | unusable-source",
      "{\"name\": 0} | mapping.name | unusable-source",
      "{\"name\": null} | mapping.name | unusable-source",
      "{\"name\": {\"colum\": \"text\"}} | mapping.name | unusable-source",
      "{\"name\": {}} | mapping.name | unusable-source",
      "{\"name\": {\"column\": \"text\", \"value\": \"x\"}} | mapping.name | unusable-source",
      "{\"name\": {\"column\": \"text\", \"words\": {\"a\": 1}}} | mapping.name | unusable-source",
      "{\"description\": \"text\", \"severity\": \"text\"} | mapping.externalIdentifier.id | no-identifier",
      "{\"externalIdentifier.id\": 1, \"description\": 1} | mapping.externalIdentifier.owner | no-identifier",
      "{\"externalIdentifier.id\": 1, \"externalIdentifier.owner\": 1} | mapping.description | not-mapped"})
  @DisplayName("a mapping that is wrong is refused, naming the entry")
  void wrongMappings(String mapping, String place, String code) {
    stated.mapping = mapping;
    stated.refused(COLUMNS + "1,a,b\n", place, code);
  }
}
