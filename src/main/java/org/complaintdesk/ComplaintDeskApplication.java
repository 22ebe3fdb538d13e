package org.complaintdesk;

import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Complaint Desk, or with the argument {@code import} brings one file of complaints in and ends. */
@SpringBootApplication
public class ComplaintDeskApplication {

  /** The command and the profile that it runs in. */
  private static final String IMPORT = "import";

  /** @param args {@code import} and what it needs, or nothing but settings */
  public static void main(String[] args) {
    // The engine stores its times in the zone of the JVM: UTC keeps them true whatever the host, and has no summer time.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication desk = new SpringApplication(ComplaintDeskApplication.class);
    if (!List.of(args).contains(IMPORT)) {
      desk.run(args);
      return;
    }
    desk.setAdditionalProfiles(IMPORT);
    System.exit(SpringApplication.exit(desk.run(args)));
  }
}
