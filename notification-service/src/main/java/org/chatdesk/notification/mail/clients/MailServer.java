package org.chatdesk.notification.mail.clients;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import org.chatdesk.notification.mail.domain.Envelope;
import org.chatdesk.notification.mail.domain.Posting;

/** The mail server (SMTP, RFC 5321). */
@ApplicationScoped
public class MailServer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int DEEPEST_CAUSE = 20;

    private final MailClient client;
    // One event loop for connecting and for talking: between two of them a server's greeting can
    // arrive before anybody listens, and then the client waits for it in vain.
    private final Context loop;

    MailServer(MailClient client, Vertx vertx) {
        this.client = client;
        this.loop = vertx.getOrCreateContext();
    }

    /** Hands a letter over, once. */
    public Posting post(Envelope envelope, String text, String html) {
        var mail =
                new MailMessage()
                        .setFrom(envelope.from())
                        .setTo(envelope.to())
                        .setSubject(envelope.subject())
                        .setText(text)
                        .setHtml(html)
                        .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(envelope.headers()));
        try {
            client.sendMail(mail).runSubscriptionOn(loop::runOnContext).await().atMost(PATIENCE);
            return new Posting.Posted();
        } catch (RuntimeException e) {
            return new Posting.NotPosted(String.valueOf(e.getMessage()), !wasRefused(e));
        }
    }

    /** No connection, or the server's own no: then it surely has nothing. */
    private static boolean wasRefused(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(e ->
                        e instanceof ConnectException
                                || e instanceof UnknownHostException
                                || e instanceof SMTPException);
    }
}
