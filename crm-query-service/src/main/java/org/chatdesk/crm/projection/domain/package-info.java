/** What it takes to be a view. */
@NullMarked
package org.chatdesk.crm.projection.domain;

import org.jspecify.annotations.NullMarked;
