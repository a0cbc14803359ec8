/** What people do: websites with the chat on them, and the console. */
@NullMarked
package org.chatdesk.e2e.browser;

import org.jspecify.annotations.NullMarked;
