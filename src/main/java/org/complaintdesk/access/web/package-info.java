/** What stands before the web applications: refuses what their own filters would answer by ending the session. */
@NullMarked
package org.complaintdesk.access.web;

import org.jspecify.annotations.NullMarked;
