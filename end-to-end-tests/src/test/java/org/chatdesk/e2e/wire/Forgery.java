package org.chatdesk.e2e.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that somebody without the key could make from one that is good. */
public final class Forgery {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private final String good;
    private final JsonNode keys;

    /**
     * @param good a token as the product signed it
     * @param keys the published key set (JWKS)
     */
    public Forgery(String good, JsonNode keys) {
        this.good = good;
        this.keys = keys;
    }

    /** RFC 8725, 2.1: no signature at all. */
    public String unsigned() {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + part(1) + ".";
    }

    /** RFC 8725, 2.1: the public key taken for a shared secret, as bytes and as PEM. */
    public List<String> signedWithPublicKey() {
        byte[] der = publicKey().getEncoded();
        String pem =
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n";
        return List.of(hmac(der), hmac(pem.getBytes(UTF_8)));
    }

    /** Signed as it should be, but by a key of the forger's own. */
    public String signedByStranger() {
        String content = part(0) + "." + part(1);
        return content + "." + URL.encodeToString(strangersSignature(content));
    }

    /** The good signature over other claims. */
    public String withClaims(UnaryOperator<String> change) {
        String claims = new String(Base64.getUrlDecoder().decode(part(1)), UTF_8);
        return part(0) + "." + encoded(change.apply(claims)) + "." + part(2);
    }

    private String hmac(byte[] secret) {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(kid());
        String content = encoded(header) + "." + part(1);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + URL.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicKey publicKey() {
        JsonNode key = keys.path("keys").path(0);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(
                            new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] strangersSignature(String content) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            PrivateKey key = generator.generateKeyPair().getPrivate();
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String kid() {
        return keys.path("keys").path(0).path("kid").asText();
    }

    private String part(int index) {
        return List.of(good.split("\\.")).get(index);
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(UTF_8));
    }
}
