/**
 * Models in the language of whoever looks at them: names of processes, tasks, events and flows in the engine's answers,
 * whatever stands in both languages in those to web applications, and the words of all versions for the case file. Knows
 * no capability, and no case.
 */
@NullMarked
package org.complaintdesk.engine.language;

import org.jspecify.annotations.NullMarked;
