/** Tenants and their departments. Changes are told to every service with a rising version. */
@NullMarked
package org.chatdesk.identity.organization;

import org.jspecify.annotations.NullMarked;
