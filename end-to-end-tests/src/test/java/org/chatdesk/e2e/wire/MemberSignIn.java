package org.chatdesk.e2e.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chatdesk.runner.system.RunInfo;

/** The provider's sign-in page without a browser: code flow with PKCE (RFC 7636). */
public final class MemberSignIn {
    private static final String CLIENT_ID = "chatdesk-console";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private final Map<String, String> cookies = new TreeMap<>();
    private final RunInfo info;
    private final String verifier = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");

    private MemberSignIn(RunInfo info) {
        this.info = info;
    }

    public static String accessToken(RunInfo info, String email, String password) {
        return new MemberSignIn(info).signIn(email, password);
    }

    private String signIn(String email, String password) {
        String page = get(endpoint("auth") + "?" + form(question())).body();
        String action = found(FORM, page).replace("&amp;", "&");
        var sent = post(action, Map.of("username", email, "password", password));
        String code = found(CODE, sent.headers().firstValue("Location").orElse(sent.body()));
        return exchange(code);
    }

    private Map<String, String> question() {
        return Map.of(
                "client_id",
                CLIENT_ID,
                "redirect_uri",
                info.console(),
                "response_type",
                "code",
                "scope",
                "openid",
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256");
    }

    private String exchange(String code) {
        String body =
                post(
                                endpoint("token"),
                                Map.of(
                                        "grant_type", "authorization_code",
                                        "client_id", CLIENT_ID,
                                        "redirect_uri", info.console(),
                                        "code", code,
                                        "code_verifier", verifier))
                        .body();
        try {
            return new ObjectMapper().readTree(body).required("access_token").asText();
        } catch (IOException | IllegalArgumentException e) {
            throw new AssertionError("No access token in " + body, e);
        }
    }

    private String endpoint(String name) {
        return info.oidc() + "/protocol/openid-connect/" + name;
    }

    private HttpResponse<String> get(String url) {
        return call(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    private HttpResponse<String> post(String url, Map<String, String> fields) {
        return call(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        // A browser trusts localhost with Secure cookies; Java's own cookie store does not.
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        try {
            var answer = Http.CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
