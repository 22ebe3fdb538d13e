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

@DisplayName("RG-1: which group does the steps of a complaint")
class ComplaintOwnerTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> rules() {
    return TABLES.examples("complaint-owner", """
        rule             | channel   | => | handledBy            | approvedBy           | reassessedBy
        of-the-regulator | regulator | => | complaint-management | complaint-management | complaint-management
        of-a-customer    | phone     | => | junior-agent         | senior-agent         | customer-manager
        of-a-customer    | letter    | => | junior-agent         | senior-agent         | customer-manager""");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every channel of the desk has one answer, and only the regulator's is complaint management's")
  void everyChannelOfTheDesk(Channel channel) {
    assertThat(TABLES.matches("complaint-owner", facts("channel", channel.id()))).hasSize(1);
  }
}
