package org.complaintdesk.cost.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.core.io.ClassPathResource;

/**
 * The groups and sample people of the desk, from its own files. They get no more rights than the shortest way needs:
 * programs start the process, and who may take a task has been given that by the engine, task by task.
 */
class PeerPeople {

  private static final String PROGRAMS = "api-client";

  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

  PeerPeople(IdentityService identity, AuthorizationService authorizations) {
    this.identity = identity;
    this.authorizations = authorizations;
  }

  /** Once in the life of a database. */
  void seed() {
    if (identity.createGroupQuery().count() == 0) {
      read("roles").forEach(this::createGroup);
      read("people").forEach(this::createPerson);
      grant(Resources.PROCESS_INSTANCE, Permissions.CREATE);
      grant(Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
    }
  }

  private void createGroup(JsonNode role) {
    Group group = identity.newGroup(role.path("id").asText());
    group.setName(role.path("name").asText());
    identity.saveGroup(group);
  }

  private void createPerson(JsonNode person) {
    String login = person.path("login").asText();
    User user = identity.newUser(login);
    user.setPassword(login);
    identity.saveUser(user);
    person.path("groups").forEach(group -> identity.createMembership(login, group.asText()));
  }

  private void grant(Resource resource, Permission... permissions) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(PROGRAMS);
    grant.setResource(resource);
    grant.setResourceId(Authorization.ANY);
    Stream.of(permissions).forEach(grant::addPermission);
    authorizations.saveAuthorization(grant);
  }

  private JsonNode read(String list) {
    String file = list.equals("people") ? "access/sample-people.yml" : "access/roles.yml";
    try (InputStream content = new ClassPathResource(file).getInputStream()) {
      return yaml.readTree(content).path(list);
    } catch (IOException e) {
      throw new UncheckedIOException("The desk's file " + file + " cannot be read.", e);
    }
  }
}
