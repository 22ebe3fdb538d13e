/**
 * Who is at work, as the engine knows it: answers what {@code desk} and {@code access} ask about people, and what the
 * engine says only below its public interface. Knows no case.
 */
@NullMarked
package org.complaintdesk.engine.people;

import org.jspecify.annotations.NullMarked;
