/** What an organization is. */
@NullMarked
package org.chatdesk.identity.organization.domain;

import org.jspecify.annotations.NullMarked;
