/** The list of topics. */
@NullMarked
package org.chatdesk.deploy.kafka;

import org.jspecify.annotations.NullMarked;
