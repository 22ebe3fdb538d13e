package org.complaintdesk.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * A case in the kept database, as it stood when that was written.
 *
 * @param stage   how far it had come, such as {@code accept-order}
 * @param number  of the complaint or incident
 * @param dueAt   its binding deadline then; the beginning of 1970 for an incident, which has none
 * @param entries how many entries its case file had
 */
record KeptCase(String stage, String number, Instant dueAt, int entries) {

  private static final ClassPathResource LIST = new ClassPathResource("upgrade/kept-cases.csv");
  private static final String COMMA = ",";

  /** All cases of the kept database. */
  static List<KeptCase> all() {
    try {
      return LIST.getContentAsString(StandardCharsets.UTF_8).lines().map(KeptCase::parsed).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list of the kept cases cannot be read.", e);
    }
  }

  /** The list as it is kept, a line a case. */
  static String list(List<KeptCase> cases) {
    return cases.stream().map(KeptCase::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private String line() {
    return String.join(COMMA, stage, number, dueAt.toString(), String.valueOf(entries));
  }

  private static KeptCase parsed(String line) {
    String[] columns = line.split(COMMA);
    return new KeptCase(columns[0], columns[1], Instant.parse(columns[2]), Integer.parseInt(columns[3]));
  }

  @Override
  public String toString() {
    return stage;
  }
}
