package org.chatdesk.message.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.message.attachment.domain.Quota;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.jspecify.annotations.Nullable;

/** What is known of uploaded files, in the running transaction. */
@ApplicationScoped
public class Attachments {
    // Until the transaction ends; two people who share a hash only wait for each other.
    private static final String HOLD =
            "select pg_advisory_xact_lock(hashtextextended('upload' || cast(? as text) || ?, 0))";
    private static final String USAGE =
            """
            select count(*) filter (where used_at is null and state <> 'LEAVING') as unused,
                   coalesce(sum(size), 0) as bytes
            from attachment where organization_id = ? and uploader_id = ? and created_at > ?
            """;
    private static final String BY_ID =
            "select * from attachment where organization_id = ? and id = ? and state = 'STORED'";
    private static final String BY_KEY =
            "select * from attachment where organization_id = ? and uploader_id = ? and upload_key = ?";
    private static final String ADD =
            """
            insert into attachment (organization_id, id, uploader_id, uploader_role, upload_key,
              name, type, size, sha256, width, height, state, preview, preview_due, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STORED =
            """
            update attachment set state = 'STORED'
            where organization_id = ? and id = ? and state = 'RECEIVED'
            """;

    private final DataSource database;

    Attachments(DataSource database) {
        this.database = database;
    }

    /** Until the transaction ends, nothing else is added for this person. */
    public void hold(UUID organization, UUID uploader) {
        Sql.run(
                database,
                HOLD,
                hold -> {
                    hold.setString(1, organization.toString());
                    hold.setString(2, uploader.toString());
                });
    }

    /** What somebody has uploaded since then. */
    public Quota usage(UUID organization, UUID uploader, Instant since) {
        return Sql.select(
                        database,
                        USAGE,
                        select -> {
                            select.setObject(1, organization);
                            select.setObject(2, uploader);
                            select.setObject(3, AttachmentRow.time(since));
                        },
                        row -> new Quota(row.getInt("unused"), row.getLong("bytes")))
                .getFirst();
    }

    /** Where its file is in its place. */
    public Optional<StoredFile> find(UUID organization, UUID id) {
        return Sql.select(
                        database,
                        BY_ID,
                        select -> {
                            select.setObject(1, organization);
                            select.setObject(2, id);
                        },
                        AttachmentRow::file)
                .stream()
                .findFirst();
    }

    /** What this person has uploaded under this key of theirs. */
    public Optional<StoredFile> uploadedAs(UUID organization, UUID uploader, String key) {
        return Sql.select(
                        database,
                        BY_KEY,
                        select -> {
                            select.setObject(1, organization);
                            select.setObject(2, uploader);
                            select.setString(3, key);
                        },
                        AttachmentRow::file)
                .stream()
                .findFirst();
    }

    public void add(StoredFile file, @Nullable String key) {
        Sql.run(database, ADD, insert -> AttachmentRow.bind(insert, file, key));
    }

    /** Its file is in its place. */
    public void stored(UUID organization, UUID id) {
        Sql.run(
                database,
                STORED,
                update -> {
                    update.setObject(1, organization);
                    update.setObject(2, id);
                });
    }
}
