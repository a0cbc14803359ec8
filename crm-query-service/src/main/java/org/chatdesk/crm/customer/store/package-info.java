/** Tables view_contact, view_contact_chat and view_organization. */
@NullMarked
package org.chatdesk.crm.customer.store;

import org.jspecify.annotations.NullMarked;
