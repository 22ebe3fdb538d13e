package org.complaintdesk.access.seed;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.complaintdesk.access.AccessData;
import org.complaintdesk.access.AccessProperties;
import org.complaintdesk.access.SampleLogins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People to try the desk with, one for each role; each one's password is the login itself. */
@Component
@Profile("demo")
class SamplePeople {

  private static final Logger log = LoggerFactory.getLogger(SamplePeople.class);

  private final IdentityService identity;
  private final SampleLogins logins;
  private final AccessSeeds seeds;
  private final PeopleFile file;

  SamplePeople(IdentityService identity, SampleLogins logins, AccessSeeds seeds, AccessProperties properties) {
    this.identity = identity;
    this.logins = logins;
    this.seeds = seeds;
    this.file = AccessData.read(properties.samplePeople(), PeopleFile.class);
  }

  void seed() {
    file.people().forEach(person -> seeds.once("person." + person.login(), () -> seed(person)));
    log.warn("The sample logins have their own names as passwords, which no other login may have, so they are open to "
        + "anyone who knows the documentation, the administrator's too: this desk is for trying out, never for real complaints. Start without the profile \"demo\" for real use.");
  }

  private void seed(Person person) {
    if (identity.createUserQuery().userId(person.login()).count() > 0) {
      return;
    }
    User user = identity.newUser(person.login());
    // The webapps show the first name first; in Chinese that is the family name.
    user.setFirstName(person.family());
    user.setLastName(person.given());
    user.setPassword(person.login());
    logins.save(user);
    person.groups().forEach(group -> identity.createMembership(person.login(), group));
  }

  record PeopleFile(List<Person> people) {
  }

  record Person(String login, String given, String family, List<String> groups) {
  }
}
