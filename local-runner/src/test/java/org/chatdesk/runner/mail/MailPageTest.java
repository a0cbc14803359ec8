package org.chatdesk.runner.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Properties;
import org.chatdesk.runner.process.Ports;
import org.chatdesk.runner.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailPageTest {
    private final List<Integer> ports = Ports.free(2);
    private final MailCatcher catcher = MailCatcher.start(ports.get(0));
    private final WebServer page = MailPage.start(ports.get(1), catcher);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void receive() throws MessagingException {
        send("Your clinic answered", "Read <a href=\"http://localhost/x\">it</a>");
    }

    @AfterEach
    void stop() {
        client.close();
        page.close();
        catcher.close();
    }

    @Test
    void shouldListCaughtMails() throws Exception {
        JsonNode mail = mails().get(0);

        assertThat(mails()).hasSize(1);
        assertThat(mail.path("subject").asText()).isEqualTo("Your clinic answered");
        assertThat(mail.path("from").asText()).contains("no-reply@chatdesk.example");
        assertThat(mail.path("to").asText()).isEqualTo("kari@mail.example");
        assertThat(mail.path("text").asText()).contains("in plain text");
        assertThat(mail.path("html").asText()).contains("href");
        assertThat(mail.path("headers").path("X-Kind").get(0).asText()).isEqualTo("reminder");
    }

    @Test
    void shouldShowAMailWhereNothingOfItRuns() throws Exception {
        var shown = get("/mail?id=" + mails().get(0).path("id").asText());

        assertThat(shown.body()).contains("href=\"http://localhost/x\"");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("sandbox allow-popups")
                .doesNotContain("allow-scripts")
                .doesNotContain("allow-same-origin");
    }

    @Test
    void shouldRemoveAllMails() throws Exception {
        var request = HttpRequest.newBuilder(address("/api/mails")).DELETE().build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(mails()).isEmpty();
    }

    @Test
    void shouldServeThePage() throws Exception {
        assertThat(get("/").body()).contains("Caught mails");
        assertThat(get("/page.js").statusCode()).isEqualTo(200);
        assertThat(get("/etc/passwd").statusCode()).isEqualTo(404);
    }

    private JsonNode mails() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("/api/mails").body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + ports.get(1) + path);
    }

    private void send(String subject, String html) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(ports.get(0)));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("no-reply@chatdesk.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("kari@mail.example"));
        message.setSubject(subject);
        message.setHeader("X-Kind", "reminder");
        var text = new MimeBodyPart();
        text.setText("The same in plain text");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", text, rich));
        Transport.send(message);
    }
}
