package org.chatdesk.message.attachment.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.kit.problem.Problems;
import org.chatdesk.message.attachment.OpenFile;
import org.chatdesk.message.attachment.domain.ByteRange;
import org.chatdesk.message.attachment.domain.FileKey;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file as an answer that nothing can run: it is saved rather than shown, its type is not guessed
 * again, and whatever shows it all the same may do nothing.
 */
@ApplicationScoped
class FileAnswer {
    private final OpenFile opening;

    FileAnswer(OpenFile opening) {
        this.opening = opening;
    }

    Response of(StoredFile file, EntityTag tag, @Nullable String range) throws IOException {
        var key = file.key();
        try {
            return of(file, key, tag, opening.size(key), range);
        } catch (NoSuchFileException e) {
            throw Problems.refuse(Refusal.NOT_FOUND);
        }
    }

    /** Its small picture, of the one type or the other that such are made of. */
    Response previewOf(StoredFile file, EntityTag tag) throws IOException {
        var key = file.previewKey();
        try {
            var all = new ByteRange(0, opening.size(key) - 1);
            return answer(200, file, key, tag, all).type(opening.previewType(key)).build();
        } catch (NoSuchFileException e) {
            throw Problems.refuse(Refusal.NOT_FOUND);
        }
    }

    private Response of(
            StoredFile file, FileKey key, EntityTag tag, long size, @Nullable String range)
            throws IOException {
        var asked = ByteRange.of(range, size);
        if (asked.isEmpty()) {
            return answer(200, file, key, tag, new ByteRange(0, size - 1)).build();
        }
        if (!asked.get().isSatisfiable(size)) {
            return Response.status(416).header("Content-Range", "bytes */" + size).build();
        }
        return answer(206, file, key, tag, asked.get())
                .header(
                        "Content-Range",
                        "bytes %d-%d/%d".formatted(asked.get().first(), asked.get().last(), size))
                .build();
    }

    private Response.ResponseBuilder answer(
            int status, StoredFile file, FileKey key, EntityTag tag, ByteRange part)
            throws IOException {
        return Response.status(status)
                .entity(streamed(opening.read(key, part)))
                .type(file.type())
                .tag(tag)
                .header("Content-Length", part.length())
                .header("Content-Disposition", disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, no-cache")
                .header("Accept-Ranges", "bytes");
    }

    private static StreamingOutput streamed(InputStream content) {
        return out -> {
            try (content) {
                content.transferTo(out);
            }
        };
    }

    /** RFC 6266, with the name as RFC 8187 writes it. */
    private static String disposition(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded.replace("*", "%2A");
    }
}
