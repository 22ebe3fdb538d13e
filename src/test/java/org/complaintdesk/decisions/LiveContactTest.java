package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.complaintdesk.complaint.Channel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("NG-7: with whom somebody speaks while his complaint is worked on")
class LiveContactTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyChannel() {
    return TABLES.examples("live-contact", """
        rule    | channel   | => | liveContact
        talk    | phone     | => | true
        talk    | store     | => | true
        talk    | callback  | => | true
        writing | web       | => | false
        writing | app       | => | false
        writing | sms       | => | false
        writing | letter    | => | false
        writing | fax       | => | false
        writing | email     | => | false
        writing | social    | => | false
        writing | voicemail | => | false
        writing | regulator | => | false""");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every channel of the desk has one answer")
  void everyChannelOfTheDesk(Channel channel) {
    assertThat(TABLES.matches("live-contact", facts("channel", channel.id()))).hasSize(1);
  }
}
