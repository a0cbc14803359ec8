package org.chatdesk.identity.member.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to work who signs in. What they may not have is as if it were not said.
 *
 * @param organization one of those they are a member of
 * @param invitation whose link they followed; a member of one organization joins another only so
 */
public record SignInWish(@Nullable UUID organization, @Nullable UUID invitation) {}
