package org.complaintdesk.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.complaintdesk.absence.AbsenceRefusedException.Reason;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Leaders;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.Option;
import org.complaintdesk.desk.People;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.process.DeskTask;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.complaintdesk.tasklist.form.TaskAction;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Absences from beside a task: of oneself, and for leaders of those who may take the task (RS-7). */
@Configuration(proxyBeanMethods = false)
class AbsenceActions {

  private static final String WHO = "who";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String STAND_IN = "standIn";
  /** No login: those begin with a letter or a digit. */
  private static final String GROUP = "-group";

  private final Absences absences;
  private final People people;
  private final Leaders leaders;
  private final CurrentPerson person;
  private final MessageSource messages;

  AbsenceActions(Absences absences, People people, Leaders leaders, CurrentPerson person,
      MessageSource messages) {
    this.absences = absences;
    this.people = people;
    this.leaders = leaders;
    this.person = person;
    this.messages = messages;
  }

  /** Somebody goes away. */
  @Bean
  @Order(30)
  TaskAction enterAbsence() {
    return new OfPeople("enter-absence", this::seenTo, this::fieldsToEnter, this::enter);
  }

  /** Somebody is back earlier, or does not go. */
  @Bean
  @Order(40)
  TaskAction endAbsence() {
    return new OfPeople("end-absence", this::awayOf,
        (task, language) -> List.of(ActionField.choice(WHO, options(awayOf(task)))),
        (task, input) -> absences.end(new Login(input.text(WHO))));
  }

  private List<ActionField> fieldsToEnter(DeskTask task, Locale language) {
    List<Option> deputies = new ArrayList<>();
    deputies.add(new Option(GROUP, messages.getMessage("action.enter-absence.group", null, language)));
    deputies.addAll(options(colleagues(task)));
    return List.of(ActionField.choice(WHO, options(seenTo(task))), ActionField.date(FROM), ActionField.date(UNTIL),
        ActionField.choice(STAND_IN, deputies));
  }

  private void enter(DeskTask task, ActionInput input) {
    String standIn = input.text(STAND_IN);
    absences.enter(new Login(input.text(WHO)), LocalDate.parse(input.text(FROM)), LocalDate.parse(input.text(UNTIL)),
        standIn.equals(GROUP) ? null : new Login(standIn));
  }

  /** Those of the task's groups, and its holder, whose absences whoever is signed in sees to. */
  private List<Login> seenTo(DeskTask task) {
    boolean isOfGroup = !Collections.disjoint(person.groups(), task.groups());
    boolean leads = leaders.leads(task.groups());
    return Stream.concat(task.holder().stream(), colleagues(task).stream()).distinct()
        .filter(login -> isSignedIn(login) ? isOfGroup || task.isHeldBy(login)
            : leads && absences.isSeenToBy(login)).toList();
  }

  private boolean isSignedIn(Login login) {
    return person.id().equals(Optional.of(login));
  }

  private List<Login> awayOf(DeskTask task) {
    return seenTo(task).stream().filter(login -> absences.find(login).isPresent()).toList();
  }

  private List<Login> colleagues(DeskTask task) {
    return task.groups().stream().flatMap(group -> people.membersOf(group).stream()).distinct().toList();
  }

  private List<Option> options(List<Login> logins) {
    return logins.stream().map(login -> new Option(login.value(), people.name(login))).toList();
  }

  /** Something that is done for one of several people. */
  private record OfPeople(String id, Function<DeskTask, List<Login>> whom,
      BiFunction<DeskTask, Locale, List<ActionField>> asked, BiConsumer<DeskTask, ActionInput> doing)
      implements TaskAction {

    @Override
    public boolean isOffered(DeskTask task) {
      return !whom.apply(task).isEmpty();
    }

    @Override
    public List<ActionField> fields(DeskTask task, Locale language) {
      return asked.apply(task, language);
    }

    @Override
    public Optional<RefusedException> refusal(DeskTask task) {
      return isOffered(task) ? Optional.empty() : Optional.of(new AbsenceRefusedException(Reason.NOBODY_HERE));
    }

    @Override
    public void act(DeskTask task, ActionInput input) {
      doing.accept(task, input);
    }
  }
}
