/** The timer that ends visitors. */
@NullMarked
package org.chatdesk.identity.visitor.api;

import org.jspecify.annotations.NullMarked;
