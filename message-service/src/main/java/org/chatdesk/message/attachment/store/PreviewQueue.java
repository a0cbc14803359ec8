package org.chatdesk.message.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.chatdesk.message.attachment.domain.StoredFile.Preview;

/** Pictures that still need a small one. Several instances never take the same at once. */
@ApplicationScoped
public class PreviewQueue {
    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final int TRIES = 3;

    // Whoever dies over a picture leaves it to the next, but not for ever.
    private static final String TAKE =
            """
            update attachment a
            set preview_due = ?, preview_tries = preview_tries + 1
            where (a.organization_id, a.id) = (
              select organization_id, id from attachment
              where preview = 'WANTED' and preview_due <= ? and state = 'STORED'
              order by preview_due limit 1
              for update skip locked)
            returning a.*
            """;
    private static final String GIVE_UP =
            """
            update attachment set preview = 'FAILED'
            where preview = 'WANTED' and preview_due <= ? and preview_tries >= ?
            """;
    private static final String DONE =
            "update attachment set preview = ? where organization_id = ? and id = ?";

    private final DataSource database;

    PreviewQueue(DataSource database) {
        this.database = database;
    }

    /** The next one, for a minute. */
    @Transactional
    public Optional<StoredFile> take(Instant now) {
        Sql.run(
                database,
                GIVE_UP,
                update -> {
                    update.setObject(1, AttachmentRow.time(now));
                    update.setInt(2, TRIES);
                });
        return Sql.select(
                        database,
                        TAKE,
                        update -> {
                            update.setObject(1, AttachmentRow.time(now.plus(CLAIM)));
                            update.setObject(2, AttachmentRow.time(now));
                        },
                        AttachmentRow::file)
                .stream()
                .findFirst();
    }

    @Transactional
    public void done(UUID organization, UUID id, Preview what) {
        Sql.run(
                database,
                DONE,
                update -> {
                    update.setString(1, what.name());
                    update.setObject(2, organization);
                    update.setObject(3, id);
                });
    }
}
