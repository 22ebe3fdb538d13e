package org.complaintdesk;

import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Complaint Desk. With the argument {@code import} it brings one file of complaints in and ends, with
 * {@code logins} it does one thing about logins and ends.
 */
@SpringBootApplication
public class ComplaintDeskApplication {

  /** The commands, each called like the profile that it runs in. */
  private static final Set<String> COMMANDS = Set.of("import", "logins");

  /** @param args a command and what it needs, or nothing but settings */
  public static void main(String[] args) {
    // The engine stores its times in the zone of the JVM: UTC keeps them true whatever the host, and has no summer time.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication desk = new SpringApplication(ComplaintDeskApplication.class);
    Optional<String> command = Stream.of(args).filter(COMMANDS::contains).findFirst();
    if (command.isEmpty()) {
      desk.run(args);
      return;
    }
    desk.setAdditionalProfiles(command.get());
    System.exit(SpringApplication.exit(desk.run(args)));
  }
}
