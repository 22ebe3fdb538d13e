package org.complaintdesk.access.seed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Gives the desk its roles, filters and people before its port opens: nobody finds a desk without an administrator,
 * which the web applications would let any stranger set up.
 */
@Component
class AccessSeeding implements SmartInitializingSingleton {

  private final Roles roles;
  private final SharedFilters filters;
  private final ObjectProvider<SamplePeople> samplePeople;
  private final Administrator administrator;

  AccessSeeding(Roles roles, SharedFilters filters, ObjectProvider<SamplePeople> samplePeople,
      Administrator administrator) {
    this.roles = roles;
    this.filters = filters;
    this.samplePeople = samplePeople;
    this.administrator = administrator;
  }

  @Override
  public void afterSingletonsInstantiated() {
    roles.seed();
    filters.seed();
    samplePeople.ifAvailable(SamplePeople::seed);
    administrator.ensure();
  }
}
