package org.complaintdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Complaint Desk. */
@SpringBootApplication
public class ComplaintDeskApplication {

  public static void main(String[] args) {
    SpringApplication.run(ComplaintDeskApplication.class, args);
  }
}
