/**
 * End users. A host's own users become contacts when the host signs who they are, or names them in
 * an order; their id follows from the host's. Visitors are contacts too, see the visitor feature.
 * Nothing that a person types ever decides who they are.
 */
@NullMarked
package org.chatdesk.identity.contact;

import org.jspecify.annotations.NullMarked;
