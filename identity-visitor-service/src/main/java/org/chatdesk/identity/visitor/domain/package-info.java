/** What a visitor is, is called, and when one ends. */
@NullMarked
package org.chatdesk.identity.visitor.domain;

import org.jspecify.annotations.NullMarked;
