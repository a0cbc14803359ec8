package org.chatdesk.identity.block.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.identity.block.domain.BlockedContact;
import org.chatdesk.identity.block.domain.BlockedRange;
import org.chatdesk.identity.organization.domain.BlockedRanges;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps who and what is blocked. */
@ApplicationScoped
public class BlockTable implements BlockedRanges {
    private static final String ADD_CONTACT =
            """
            insert into contact_block (organization_id, contact_id, reason, blocked_by, blocked_at)
            values (:organization, :id, :reason, :by, :at)
            on conflict (organization_id, contact_id) do nothing
            """;
    private static final String REMOVE_CONTACT =
            "delete from contact_block where organization_id = :organization and contact_id = :id";
    private static final String CONTACTS =
            """
            select c.id, c.name, c.type, b.reason, b.blocked_by, b.blocked_at
            from contact_block b
            join contact c on c.organization_id = b.organization_id and c.id = b.contact_id
            where b.organization_id = :organization
              and (cast(:id as uuid) is null or b.contact_id = cast(:id as uuid))
            order by b.blocked_at desc, c.id desc
            limit :most
            """;
    private static final String ADD_RANGE =
            """
            insert into blocked_range (organization_id, id, range, note, blocked_by, blocked_at)
            values (:organization, :id, :range, :note, :by, :at)
            on conflict (organization_id, range) do nothing
            """;
    private static final String REMOVE_RANGE =
            "delete from blocked_range where organization_id = :organization and id = :id";
    private static final String RANGES =
            """
            select id, range, note, blocked_by, blocked_at from blocked_range
            where organization_id = :organization
            order by blocked_at, id
            """;

    private final Session session;

    BlockTable(Session session) {
        this.session = session;
    }

    /** False when the contact is blocked already. */
    public boolean add(UUID organization, BlockedContact contact) {
        return session.createNativeMutationQuery(ADD_CONTACT)
                        .setParameter("organization", organization)
                        .setParameter("id", contact.id())
                        .setParameter("reason", contact.reason(), String.class)
                        .setParameter("by", contact.by())
                        .setParameter("at", contact.at())
                        .executeUpdate()
                == 1;
    }

    public void removeContact(UUID organization, UUID id) {
        session.createNativeMutationQuery(REMOVE_CONTACT)
                .setParameter("organization", organization)
                .setParameter("id", id)
                .executeUpdate();
    }

    public Optional<BlockedContact> contact(UUID organization, UUID id) {
        return contacts(organization, id, 1).stream().findFirst();
    }

    /** Newest first. */
    public List<BlockedContact> contacts(UUID organization, int most) {
        return contacts(organization, null, most);
    }

    private List<BlockedContact> contacts(UUID organization, @Nullable UUID id, int most) {
        return session.createNativeQuery(CONTACTS, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("type", String.class)
                .addScalar("reason", String.class)
                .addScalar("blocked_by", String.class)
                .addScalar("blocked_at", Instant.class)
                .setParameter("organization", organization)
                .setParameter("id", id, UUID.class)
                .setParameter("most", most)
                .getResultStream()
                .map(BlockTable::contact)
                .toList();
    }

    private static BlockedContact contact(Object[] column) {
        return new BlockedContact(
                (UUID) column[0],
                (String) column[1],
                (String) column[2],
                (String) column[3],
                (String) column[4],
                (Instant) column[5]);
    }

    /** False when the range is blocked already. */
    public boolean add(UUID organization, BlockedRange range) {
        return session.createNativeMutationQuery(ADD_RANGE)
                        .setParameter("organization", organization)
                        .setParameter("id", range.id())
                        .setParameter("range", range.range())
                        .setParameter("note", range.note(), String.class)
                        .setParameter("by", range.by())
                        .setParameter("at", range.at())
                        .executeUpdate()
                == 1;
    }

    public void removeRange(UUID organization, UUID id) {
        session.createNativeMutationQuery(REMOVE_RANGE)
                .setParameter("organization", organization)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Oldest first. */
    public List<BlockedRange> ranges(UUID organization) {
        return session.createNativeQuery(RANGES, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("range", String.class)
                .addScalar("note", String.class)
                .addScalar("blocked_by", String.class)
                .addScalar("blocked_at", Instant.class)
                .setParameter("organization", organization)
                .getResultStream()
                .map(BlockTable::range)
                .toList();
    }

    private static BlockedRange range(Object[] column) {
        return new BlockedRange(
                (UUID) column[0],
                (String) column[1],
                (String) column[2],
                (String) column[3],
                (Instant) column[4]);
    }

    @Override
    public List<String> of(UUID organization) {
        return ranges(organization).stream().map(BlockedRange::range).toList();
    }
}
