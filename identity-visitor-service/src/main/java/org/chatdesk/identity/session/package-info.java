/**
 * Devices that loaded the widget. A session remembers who uses its device, for 30 days; it is not
 * the visitor account, which ends sooner.
 */
@NullMarked
package org.chatdesk.identity.session;

import org.jspecify.annotations.NullMarked;
