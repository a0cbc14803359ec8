/** The socket's AsyncAPI file, made from the sealed frames. */
@NullMarked
package org.chatdesk.contracts.asyncapi;

import org.jspecify.annotations.NullMarked;
