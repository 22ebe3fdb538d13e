package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a ticket means to the desk")
class TicketMappingTest extends MappingScenario {

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
  void lineBreaksTabsAndRareCharactersAreWelcome() {
    ticket.put("description", "一\r\n\t二 😀 𠮷");

    assertThat(mapped().detail()).isEqualTo("一\r\n\t二 😀 𠮷");
  }

  @Test
  void aChannelMayBeNamedByItsIdAlone() {
    ticket.putObject("channel").put("id", "phone");
    assertThat(mapped().channel()).isEqualTo(Channel.PHONE);

    ticket.putObject("channel");
    assertRefused("missing", "channel.id");
  }

  @Test
  void aClientsClockMayBeALittleAhead() {
    characteristic("receivedAt", "2026-11-12T10:04:59+08:00");

    assertThat(mapped().receivedAt()).isEqualTo("2026-11-12T02:04:59Z");
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

  @Test
  void theSendersNotesAreKept() {
    ticket.putArray("note").addObject().put("text", "请尽快联系").put("author", "李明");

    assertThat(mappedTicket().notes()).containsExactly("请尽快联系");
  }
}
