/** What a model must be to be deployed, and the models that come with the product. */
@NullMarked
package org.complaintdesk.engine.deployment;

import org.jspecify.annotations.NullMarked;

