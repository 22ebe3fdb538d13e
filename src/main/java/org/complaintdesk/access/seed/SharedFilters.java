package org.complaintdesk.access.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.complaintdesk.access.AccessData;
import org.complaintdesk.access.AccessProperties;
import org.springframework.stereotype.Component;

/** Seeds the task lists that everybody of a role finds in Tasklist. */
@Component
class SharedFilters {

  private static final List<String> READ = List.of("READ");

  private final ProcessEngine engine;
  private final RoleGrants grants;
  private final AccessSeeds seeds;
  private final FilterFile file;
  private final ObjectMapper queries = new ObjectMapper();

  SharedFilters(ProcessEngine engine, RoleGrants grants, AccessSeeds seeds, AccessProperties properties) {
    this.engine = engine;
    this.grants = grants;
    this.seeds = seeds;
    this.file = AccessData.read(properties.filters(), FilterFile.class);
  }

  void seed() {
    file.filters().forEach(filter -> seeds.once("filter." + filter.id(), () -> seed(filter)));
  }

  private void seed(SharedFilter shared) {
    FilterService filters = engine.getFilterService();
    if (filters.createFilterQuery().filterName(shared.name()).count() > 0) {
      return;
    }
    Filter filter = filters.newTaskFilter(shared.name());
    filter.setQuery(queries.convertValue(shared.query(), TaskQueryDto.class).toQuery(engine));
    filter.setProperties(shared.properties());
    filters.saveFilter(filter);
    shared.readers().forEach(group -> grants.grant(group, Resources.FILTER, filter.getId(), READ));
  }

  record FilterFile(List<SharedFilter> filters) {
  }

  /**
   * A shared filter.
   *
   * @param id          names it among the seeds, never shown
   * @param name        what people read in Tasklist
   * @param readers     the groups that see it
   * @param query       a task query in the words of the engine's REST interface
   * @param properties  how Tasklist shows it: order, colour, card variables
   */
  record SharedFilter(String id, String name, List<String> readers, Map<String, Object> query,
                      Map<String, Object> properties) {
  }
}
