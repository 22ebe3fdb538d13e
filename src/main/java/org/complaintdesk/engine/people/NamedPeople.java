package org.complaintdesk.engine.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OncePerTransaction;
import org.complaintdesk.desk.People;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's users and groups, names first name first as in Tasklist; readers need no right to look into profiles. */
@Component
class NamedPeople implements People {

  private final ObjectProvider<ProcessEngine> engine;
  /** A story names the same few people again and again. */
  private final OncePerTransaction<Login, String> names = new OncePerTransaction<>(this::lookUp);

  NamedPeople(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  @Override
  public String name(Login login) {
    return names.get(login);
  }

  private String lookUp(Login login) {
    User user = ask(identity -> identity.findUserById(login.value()));
    String name = user == null ? "" : Stream.of(user.getFirstName(), user.getLastName())
        .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    return name.isEmpty() ? login.value() : name;
  }

  @Override
  public Optional<String> email(Login login) {
    return Optional.ofNullable(ask(identity -> identity.findUserById(login.value()))).map(User::getEmail);
  }

  @Override
  public Optional<String> groupName(String id) {
    return Optional.ofNullable(ask(identity -> identity.findGroupById(id)))
        .map(group -> Optional.ofNullable(group.getName()).orElse(id));
  }

  @Override
  public List<Login> membersOf(String group) {
    return ask(identity -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list()).stream()
        .map(user -> new Login(user.getId())).toList();
  }

  @Override
  public List<String> groupsOf(Login login) {
    return ask(identity -> identity.createGroupQuery().groupMember(login.value()).orderByGroupId().asc().list())
        .stream().map(Group::getId).toList();
  }

  private <T extends @Nullable Object> T ask(Function<ReadOnlyIdentityProvider, T> question) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute((CommandContext command) ->
        command.runWithoutAuthorization(() -> question.apply(command.getReadOnlyIdentityProvider())));
  }
}
