/** What can be set: ports, folders and what the parts get from their environment. */
@NullMarked
package org.chatdesk.runner.settings;

import org.jspecify.annotations.NullMarked;
