/**
 * Notes that members write beside a conversation, and whom they mention. They are a stream of their
 * own and never among the messages, so nothing that is made for contacts can carry one.
 */
@NullMarked
package org.chatdesk.message.note;

import org.jspecify.annotations.NullMarked;
