package org.complaintdesk.survey;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where customers reach the desk.
 *
 * @param publicUrl the beginning of every link sent to a customer, such as {@code https://complaints.example.com}
 */
@ConfigurationProperties("complaint-desk")
record SurveyProperties(String publicUrl) {

  private static final Pattern OF_THIS_MACHINE = Pattern.compile(
      "https?://(localhost|[^/:]+\\.localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[::1])(:.*|/.*)?", Pattern.CASE_INSENSITIVE);

  SurveyProperties {
    if (!publicUrl.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      throw new IllegalArgumentException("complaint-desk.public-url must be the address by which customers reach the "
          + "desk, such as https://complaints.example.com, but is '" + publicUrl + "'.");
    }
    publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** Whether nobody but this machine finds the desk there. */
  boolean isOfThisMachine() {
    return OF_THIS_MACHINE.matcher(publicUrl).matches();
  }

  String link(SurveyToken token) {
    return publicUrl + "/survey/" + token.secret();
  }
}
