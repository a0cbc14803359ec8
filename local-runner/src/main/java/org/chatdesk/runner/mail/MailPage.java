package org.chatdesk.runner.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chatdesk.runner.web.Answer;
import org.chatdesk.runner.web.Request;
import org.chatdesk.runner.web.WebServer;

/**
 * The page where caught mails are read, and the same as JSON for tests: {@code GET /api/mails}
 * (newest first) and {@code DELETE /api/mails}.
 */
public final class MailPage {
    /** Nothing in a mail may run or load; its links open outside of the frame. */
    private static final String MAIL_POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline';"
                    + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; base-uri 'none'; form-action 'none'";

    private final MailCatcher catcher;

    private MailPage(MailCatcher catcher) {
        this.catcher = catcher;
    }

    public static WebServer start(int port, MailCatcher catcher) {
        return WebServer.start(port, new MailPage(catcher)::answer);
    }

    private Answer answer(Request request) {
        return switch (request.line()) {
            case "GET /" ->
                    file("index.html", "text/html").with("Content-Security-Policy", PAGE_POLICY);
            case "GET /page.js" -> file("page.js", "text/javascript");
            case "GET /page.css" -> file("page.css", "text/css");
            case "GET /api/mails" -> Answer.json(200, catcher.mails());
            case "DELETE /api/mails" -> cleared();
            case "GET /mail" -> mail(request.parameter("id").orElse(""));
            default -> Answer.notFound();
        };
    }

    private Answer cleared() {
        catcher.clear();
        return Answer.empty();
    }

    /** The HTML of one mail, for the sandboxed frame. */
    private Answer mail(String id) {
        Optional<Mail> found = catcher.mails().stream().filter(m -> m.id().equals(id)).findFirst();
        return found.map(Mail::html)
                .map(MailPage::withLinksOutside)
                .map(html -> Answer.html(html).with("Content-Security-Policy", MAIL_POLICY))
                .orElseGet(Answer::notFound);
    }

    private static String withLinksOutside(String html) {
        return "<base target=\"_blank\">" + html;
    }

    private static Answer file(String name, String type) {
        return Answer.of(
                200,
                type + "; charset=" + StandardCharsets.UTF_8,
                WebServer.resource("/mail/" + name));
    }
}
