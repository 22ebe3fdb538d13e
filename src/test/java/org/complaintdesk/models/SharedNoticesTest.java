package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.models.ModelNames.union;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every notice and place in its text that Java and the models share stands on both sides")
class SharedNoticesTest {

  @Test
  @DisplayName("notices: each that is sent is in the table of texts, and each of the table is sent and labelled (NG-2)")
  void notices() {
    Set<String> known = ModelNames.allowed("notice-texts", "allowed-notice");
    Set<String> sent = ModelNames.given("notice");

    assertThat(sent).isNotEmpty().isSubsetOf(known);
    assertThat(JavaNames.texts("handover.HandoverNotices")).isNotEmpty().isSubsetOf(known);
    assertThat(union(sent, JavaNames.texts("deadline.watch.Urging"), JavaNames.texts("handover.HandoverNotices")))
        .containsAll(known);
    assertThat(Bundles.keys("notice.properties"))
        .containsAll(known.stream().map(id -> "label.notice." + id).toList());
  }

  @Test
  @DisplayName("notices: each place in a text is filled by Java, a diagram or a record, and each of Java is in a text")
  void placesInNotices() {
    Set<String> always = JavaNames.texts("notice.NoticeWriter");
    Set<String> ofReminders = JavaNames.texts("deadline.watch.Urging");
    ofReminders.removeAll(ModelNames.allowed("notice-texts", "allowed-notice"));

    assertThat(ModelNames.places()).containsAll(always).containsAll(ofReminders).isSubsetOf(union(always, ofReminders,
        ModelNames.setByDiagrams(), JavaNames.variables(), JavaNames.facts(), ModelNames.fields()));
  }
}
