package org.complaintdesk.survey;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SurveyProperties.class)
class SurveyConfiguration {

  /** Before anything reads the body. */
  @Bean
  FilterRegistrationBean<SurveyBodyLimit> surveyBodyLimit() {
    FilterRegistrationBean<SurveyBodyLimit> limit = new FilterRegistrationBean<>(new SurveyBodyLimit());
    limit.addUrlPatterns("/survey/*");
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return limit;
  }
}
