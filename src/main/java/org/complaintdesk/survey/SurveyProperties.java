package org.complaintdesk.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where customers reach the desk.
 *
 * @param publicUrl the beginning of every link sent to a customer, such as {@code https://complaints.example.com}
 */
@ConfigurationProperties("complaint-desk")
record SurveyProperties(String publicUrl) {

  SurveyProperties {
    if (!publicUrl.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      throw new IllegalArgumentException("complaint-desk.public-url must be the address by which customers reach the "
          + "desk, such as https://complaints.example.com, but is '" + publicUrl + "'.");
    }
    publicUrl = publicUrl.replaceAll("/+$", "");
  }

  String link(SurveyToken token) {
    return publicUrl + "/survey/" + token.secret();
  }
}
