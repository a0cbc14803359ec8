/** What happened: one record for each kind of fact, carried on the topic of the same name. */
@NullMarked
package org.chatdesk.contracts.event;

import org.jspecify.annotations.NullMarked;
