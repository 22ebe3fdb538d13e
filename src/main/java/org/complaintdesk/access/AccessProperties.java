package org.complaintdesk.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the data of access control is read from; an operator may point each to a file of his own.
 *
 * @param roles        the roles and what they may do
 * @param filters      the shared lists of Tasklist
 * @param apiEndpoints the doors for programs and who may use them
 * @param samplePeople the people of the profile {@code demo}
 */
@ConfigurationProperties("complaint-desk.access")
public record AccessProperties(
    @DefaultValue("classpath:access/roles.yml") Resource roles,
    @DefaultValue("classpath:access/filters.yml") Resource filters,
    @DefaultValue("classpath:access/api-endpoints.yml") Resource apiEndpoints,
    @DefaultValue("classpath:access/sample-people.yml") Resource samplePeople) {
}
