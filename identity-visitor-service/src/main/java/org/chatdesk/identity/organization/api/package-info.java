/** What the widget asks. */
@NullMarked
package org.chatdesk.identity.organization.api;

import org.jspecify.annotations.NullMarked;
