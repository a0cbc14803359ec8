package org.chatdesk.identity.session.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices of an organization's contacts. */
public interface Sessions {

    /**
     * Resumes the token's session and holds it until the transaction ends; opens a new one when the
     * token is null, over, or of another organization.
     */
    OpenedSession open(UUID organization, @Nullable String token, Visit visit, Instant now);

    /** The token's session as it is, without resuming it. */
    Optional<Session> find(UUID organization, String token, Instant now);

    /** The device looks at the visit's page; told where that is another page than before. */
    void sees(OpenedSession opened, @Nullable UUID contact, Visit visit, Instant now);

    /** What a visitor did is what this contact did, who they turned out to be. */
    void handOver(UUID organization, UUID visitor, UUID contact);

    /**
     * From now on this contact uses the device, who also did what it did while it was nobody's.
     *
     * @param vouchedAt when the host said so; null when nobody did
     */
    void belongsTo(Session session, UUID contact, @Nullable Instant vouchedAt);
}
