/** What a member is, and a person as the provider knows them. */
@NullMarked
package org.chatdesk.identity.member.domain;

import org.jspecify.annotations.NullMarked;
