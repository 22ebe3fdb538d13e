package org.complaintdesk.access.seed;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.access.AccessData;
import org.complaintdesk.access.AccessProperties;
import org.complaintdesk.desk.TwoLanguages;
import org.complaintdesk.story.KnownWords;
import org.springframework.stereotype.Component;

/** What the roles of the desk are called in Chinese, also where a group has kept its English name only. */
@Component
class RoleWords implements KnownWords {

  private final Map<String, String> chinese;

  RoleWords(AccessProperties properties) {
    this.chinese = AccessData.read(properties.roles(), RoleFile.class).roles().stream()
        .flatMap(role -> TwoLanguages.of(role.name()).stream())
        .collect(Collectors.toMap(TwoLanguages::english, TwoLanguages::chinese, (first, second) -> first));
  }

  @Override
  public Optional<String> chinese(String english) {
    return Optional.ofNullable(chinese.get(english));
  }
}
