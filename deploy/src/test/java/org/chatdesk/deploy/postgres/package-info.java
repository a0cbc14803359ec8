/** The databases. */
@NullMarked
package org.chatdesk.deploy.postgres;

import org.jspecify.annotations.NullMarked;
