/** What a model must be to be deployed, and the models that come with the product. Knows no capability, and no case. */
@NullMarked
package org.complaintdesk.engine.deployment;

import org.jspecify.annotations.NullMarked;

