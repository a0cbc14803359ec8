package org.chatdesk.runner.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatdesk.runner.demo.DemoSite;
import org.chatdesk.runner.demo.Organization;
import org.chatdesk.runner.demo.Organization.Contact;
import org.chatdesk.runner.web.Answer;
import org.chatdesk.runner.web.Request;
import org.chatdesk.runner.web.WebServer;

/**
 * One customer's website and the little backend behind it. Its sign-in is a choice from a list,
 * because it is a demonstration; its tokens for the chat are real.
 */
final class Website {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private final DemoSite site;
    private final Organization organization;
    private final String gateway;

    Website(DemoSite site, Organization organization, String gateway) {
        this.site = site;
        this.organization = organization;
        this.gateway = gateway;
    }

    Answer answer(Request request) throws IOException {
        return switch (request.line()) {
            case "GET /" -> Answer.of(200, HTML, page());
            case "GET /base.css" -> Answer.of(200, CSS, WebServer.resource("/site/base.css"));
            case "GET /people.js" -> Answer.of(200, SCRIPT, WebServer.resource("/site/people.js"));
            case "GET /site.css" -> Answer.of(200, CSS, own("site.css"));
            case "GET /site.js" -> Answer.of(200, SCRIPT, own("site.js"));
            case "GET /site.json" -> Answer.json(200, about());
            case "GET /whoami-token" -> token(request.parameter("user").orElse(""));
            default -> Answer.notFound();
        };
    }

    Optional<Contact> person(String externalId) {
        return organization.contacts().stream()
                .filter(contact -> contact.externalId().equals(externalId))
                .findFirst();
    }

    private Answer token(String user) {
        return person(user)
                .map(who -> HostToken.sign(organization.identitySecret(), who, Instant.now()))
                .map(token -> Answer.json(200, Map.of("token", token)))
                .orElseGet(Answer::notFound);
    }

    private Map<String, Object> about() {
        List<Map<String, String>> people =
                organization.contacts().stream()
                        .map(contact ->
                                Map.of(
                                        "externalId", contact.externalId(),
                                        "name", contact.name(),
                                        "type", contact.type()))
                        .toList();
        return Map.of("name", organization.name(), "people", people);
    }

    private byte[] page() {
        return new String(own("index.html"), StandardCharsets.UTF_8)
                .replace("{{gateway}}", gateway)
                .replace("{{widgetKey}}", organization.widget().key())
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] own(String file) {
        return WebServer.resource("/site/" + site.id() + "/" + file);
    }
}
