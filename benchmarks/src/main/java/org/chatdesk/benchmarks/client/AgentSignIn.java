package org.chatdesk.benchmarks.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chatdesk.runner.system.RunInfo;

/** Signs an agent in on the provider's own page, with PKCE (RFC 7636), as the console does. */
public final class AgentSignIn {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-of-the-benchmarks-that-is-long-enough-1";
    private static final String CLIENT = "chatdesk-console";

    private AgentSignIn() {}

    /** The ChatDesk token of an organization's first agent. */
    public static String token(RunInfo run, RunInfo.DemoOrganization organization)
            throws IOException, InterruptedException {
        var account =
                run.accounts().stream()
                        .filter(one -> one.organization().equals(organization.id()))
                        .filter(one -> one.role().equals("agent"))
                        .findFirst()
                        .orElseThrow();
        var web = new Web();
        var page = web.get(run.oidc() + "/protocol/openid-connect/auth?" + question(run));
        var form = first(FORM, page.body()).replace("&amp;", "&");
        var answer =
                web.form(
                        form,
                        encode(
                                Map.of(
                                        "username",
                                        account.email(),
                                        "password",
                                        account.password())));
        var code = first(CODE, answer.headers().firstValue("Location").orElse(""));
        var tokens =
                web.form(run.oidc() + "/protocol/openid-connect/token", exchange(run, code)).body();
        var access = Web.JSON.readTree(tokens).path("access_token").asText();
        var request =
                HttpRequest.newBuilder(URI.create(run.gateway() + "/api/chat/token"))
                        .header("Authorization", "Bearer " + access);
        return web.json(request).path("token").asText();
    }

    private static String question(RunInfo run) {
        return encode(
                Map.of(
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        run.console(),
                        "response_type",
                        "code",
                        "scope",
                        "openid email",
                        "code_challenge",
                        challenge(),
                        "code_challenge_method",
                        "S256"));
    }

    private static String exchange(RunInfo run, String code) {
        return encode(
                Map.of(
                        "client_id", CLIENT,
                        "redirect_uri", run.console(),
                        "grant_type", "authorization_code",
                        "code", code,
                        "code_verifier", VERIFIER));
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in: " + text);
        }
        return found.group(1);
    }
}
