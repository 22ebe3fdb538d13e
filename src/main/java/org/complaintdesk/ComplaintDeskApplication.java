package org.complaintdesk;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Complaint Desk. */
@SpringBootApplication
public class ComplaintDeskApplication {

  public static void main(String[] args) {
    // The engine stores its times in the zone of the JVM: UTC keeps them true whatever the host, and has no summer time.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(ComplaintDeskApplication.class, args);
  }
}
