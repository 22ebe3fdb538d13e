package org.complaintdesk.complaint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cards of complaints and of all other cases, out of the same facts as their forms. */
@Component
class CaseCards implements TaskCards {

  /** What the facts call it, by the column of the lists. */
  private static final Map<String, String> FACTS =
      Map.of("caseNumber", "number", "customer", "customer", "typeLabel", "type", "urgencyLabel", "urgency");

  private final CaseFacts facts;

  CaseCards(CaseFacts facts) {
    this.facts = facts;
  }

  @Override
  public Set<String> columns() {
    return FACTS.keySet();
  }

  @Override
  public Map<String, Map<String, String>> of(Collection<String> caseNumbers) {
    Map<String, Map<String, String>> cards = new LinkedHashMap<>();
    facts.heads(caseNumbers).forEach((number, head) -> cards.put(number, card(head)));
    return cards;
  }

  private static Map<String, String> card(Map<String, Object> head) {
    Map<String, String> card = new LinkedHashMap<>();
    FACTS.forEach((column, fact) -> {
      if (head.get(fact) != null) {
        card.put(column, head.get(fact).toString());
      }
    });
    return card;
  }
}
