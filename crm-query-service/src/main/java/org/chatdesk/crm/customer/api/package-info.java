/** The sidebar over REST. */
@NullMarked
package org.chatdesk.crm.customer.api;

import org.jspecify.annotations.NullMarked;
