package org.chatdesk.message.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatdesk.message.attachment.domain.StoredFile;

/** Files that must go: the row is marked first, then the file is deleted, then the row. */
@ApplicationScoped
public class Leaving {
    private static final String MARK =
            """
            update attachment set state = 'LEAVING'
            where used_at is null and state <> 'LEAVING'
              and (created_at < ? or state = 'RECEIVED' and created_at < ?)
            """;
    private static final String TAKE =
            """
            select * from attachment where state = 'LEAVING' order by created_at limit ?
            for update skip locked
            """;
    private static final String DELETE =
            "delete from attachment where organization_id = ? and id = ?";

    private final DataSource database;

    Leaving(DataSource database) {
        this.database = database;
    }

    /**
     * Uploads that went with no message.
     *
     * @param unusedSince older ones go
     * @param halfSince older ones whose file never came to its place go
     */
    @Transactional
    public void mark(Instant unusedSince, Instant halfSince) {
        Sql.run(
                database,
                MARK,
                update -> {
                    update.setObject(1, AttachmentRow.time(unusedSince));
                    update.setObject(2, AttachmentRow.time(halfSince));
                });
    }

    /** Some that are marked, locked until the running transaction ends. */
    public List<StoredFile> take(int most) {
        return Sql.select(database, TAKE, select -> select.setInt(1, most), AttachmentRow::file);
    }

    public void forget(UUID organization, UUID id) {
        Sql.run(
                database,
                DELETE,
                delete -> {
                    delete.setObject(1, organization);
                    delete.setObject(2, id);
                });
    }
}
