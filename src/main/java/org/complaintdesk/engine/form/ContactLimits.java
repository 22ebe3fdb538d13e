package org.complaintdesk.engine.form;

import org.complaintdesk.process.TextLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long name, numbers and address of a customer may be, which stand in columns of their own. */
@Configuration(proxyBeanMethods = false)
class ContactLimits {

  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_ADDRESS = 254;

  @Bean
  TextLimit nameLimit() {
    return new TextLimit(ComplaintDetails.NAME, LONGEST_NAME);
  }

  @Bean
  TextLimit addressLimit() {
    return new TextLimit(ComplaintDetails.CONTACT_EMAIL, LONGEST_ADDRESS);
  }

  @Bean
  TextLimit contactNumberLimit() {
    return new TextLimit(ComplaintDetails.MISSING_CONTACT_NUMBER, LONGEST_NUMBER);
  }

  @Bean
  TextLimit correctedContactNumberLimit() {
    return new TextLimit(ComplaintDetails.CONTACT_NUMBER, LONGEST_NUMBER);
  }

  @Bean
  TextLimit affectedNumberLimit() {
    return new TextLimit(ComplaintDetails.MISSING_AFFECTED_NUMBER, LONGEST_NUMBER);
  }

  @Bean
  TextLimit correctedAffectedNumberLimit() {
    return new TextLimit(ComplaintDetails.AFFECTED_NUMBER, LONGEST_NUMBER);
  }
}
