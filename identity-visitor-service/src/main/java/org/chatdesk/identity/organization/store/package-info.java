/** Organizations and departments at rest. */
@NullMarked
package org.chatdesk.identity.organization.store;

import org.jspecify.annotations.NullMarked;
