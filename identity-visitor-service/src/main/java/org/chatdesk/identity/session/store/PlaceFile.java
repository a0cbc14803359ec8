package org.chatdesk.identity.session.store;

import com.maxmind.db.ClosedDatabaseException;
import com.maxmind.db.Reader;
import com.maxmind.db.Reader.FileMode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import org.chatdesk.identity.session.domain.Place;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A file of places in MaxMind's format, mapped into memory. A file that is missing or broken is
 * told in the log and knows nothing; a new one that is broken does not replace the one in use.
 */
@ApplicationScoped
public class PlaceFile {
    private static final Logger LOG = Logger.getLogger(PlaceFile.class);

    /** What a file looked like, so that one that has not changed is not read again. */
    private record Looks(FileTime modified, long size) {}

    private @Nullable Looks seen;
    private boolean missing;
    private volatile @Nullable Reader open;

    /** Takes the file up when it is another than before. */
    public synchronized void look(Path file) {
        try {
            var looks = new Looks(Files.getLastModifiedTime(file), Files.size(file));
            if (!looks.equals(seen)) {
                seen = looks;
                replace(new Reader(file.toFile(), FileMode.MEMORY_MAPPED));
                LOG.infof("Places are looked up in %s", file);
            }
            missing = false;
        } catch (IOException | RuntimeException e) {
            tell(file, e);
        }
    }

    private void tell(Path file, Exception why) {
        if (Files.exists(file)) {
            LOG.warnf("Not a file of places: %s (%s)", file, why.getMessage());
        } else if (!missing) {
            LOG.warnf("There is no file of places at %s", file);
            missing = true;
        }
    }

    private void replace(@Nullable Reader next) throws IOException {
        var before = open;
        open = next;
        if (before != null) {
            before.close();
        }
    }

    /** Where the address is; empty when the file does not know, or is not there. */
    public Optional<Place> find(String address) {
        var reader = open;
        if (reader == null) {
            return Optional.empty();
        }
        try {
            return place(reader.get(InetAddress.ofLiteral(address), Map.class));
        } catch (ClosedDatabaseException e) {
            // Replaced in this moment.
            return reader == open ? Optional.empty() : find(address);
        } catch (IOException | RuntimeException | InternalError e) {
            // An InternalError: somebody has cut the mapped file off in its place.
            LOG.debugf("No place for an address: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Place> place(@Nullable Map<?, ?> entry) {
        var country = text(entry, "country", "iso_code");
        var city = text(entry, "city", "names", "en");
        return Optional.of(Place.of(country, city)).filter(Place::isKnown);
    }

    private static @Nullable String text(@Nullable Map<?, ?> entry, String... path) {
        Object at = entry;
        for (var step : path) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at instanceof String text ? text : null;
    }

    @PreDestroy
    synchronized void close() throws IOException {
        replace(null);
    }
}
