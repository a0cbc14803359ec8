/** Three customers' websites on other origins, each with the widget and a backend of its own. */
@NullMarked
package org.chatdesk.runner.site;

import org.jspecify.annotations.NullMarked;
