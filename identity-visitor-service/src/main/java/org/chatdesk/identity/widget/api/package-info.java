/** What the gateway asks for on a widget's behalf. */
@NullMarked
package org.chatdesk.identity.widget.api;

import org.jspecify.annotations.NullMarked;
