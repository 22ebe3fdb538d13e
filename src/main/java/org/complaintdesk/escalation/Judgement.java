package org.complaintdesk.escalation;

import java.util.List;
import org.complaintdesk.desk.Department;
import org.complaintdesk.desk.Login;

/**
 * What the escalation team makes of a case (ES-2).
 *
 * @param urgency     1 urgent, 2 high, 3 normal
 * @param complexity  {@code simple} or {@code complex}
 * @param owner       the one person who answers for the case
 * @param departments groups that investigate side by side, at least one
 * @param assignment  what they are to find out
 * @param advice      whether the team wishes an opinion beside them
 */
record Judgement(int urgency, String complexity, Login owner, List<Department> departments, String assignment,
    boolean advice) {
}
