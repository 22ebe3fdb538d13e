package org.complaintdesk.intake;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractResourceBasedMessageSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {

  /** Lets the case file tell what intake put into it. */
  @Autowired
  void tellInTheCaseFile(AbstractResourceBasedMessageSource messages) {
    messages.addBasenames(IntakeTexts.BUNDLE);
  }
}
