/**
 * What all doors say alike: the language of whoever is answered, and the form of an error. Knows no door and nothing of what
 * stands behind one.
 */
@NullMarked
package org.complaintdesk.desk.web;

import org.jspecify.annotations.NullMarked;

