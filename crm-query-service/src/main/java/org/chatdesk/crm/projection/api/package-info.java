/** Reads the topics. */
@NullMarked
package org.chatdesk.crm.projection.api;

import org.jspecify.annotations.NullMarked;
