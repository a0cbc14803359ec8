/** What is known of a contact, and how the sidebar is grouped. */
@NullMarked
package org.chatdesk.crm.customer.domain;

import org.jspecify.annotations.NullMarked;
