/**
 * Contacts, and the sidebar of those who have written, by their type (C2). A visitor leaves it when
 * the visitor expires.
 */
@NullMarked
package org.chatdesk.crm.customer;

import org.jspecify.annotations.NullMarked;
