package org.chatdesk.identity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.chatdesk.identity.vault.domain.Vault;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Wraps with AES-256-GCM (NIST SP 800-38D) under the installation's master key: a fresh nonce of 12
 * bytes, then the ciphertext with its tag.
 */
@Singleton
class MasterKeyVault implements Vault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec masterKey;

    /** {@code masterKey} is {@code CHATDESK_MASTER_KEY}: 32 random bytes in base64. */
    MasterKeyVault(@ConfigProperty(name = "chatdesk.master-key") String masterKey) {
        this.masterKey = new SecretKeySpec(decoded(masterKey), "AES");
    }

    private static byte[] decoded(String base64) {
        var key = Base64.getDecoder().decode(base64.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "CHATDESK_MASTER_KEY must be 32 random bytes in base64");
        }
        return key;
    }

    @Override
    public byte[] wrap(byte[] secret, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, place);
        var wrapped = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, wrapped, NONCE_BYTES, sealed.length);
        return wrapped;
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String place) {
        if (wrapped.length < NONCE_BYTES) {
            throw new IllegalStateException("Not a wrapped secret: " + place);
        }
        var nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
        return crypt(Cipher.DECRYPT_MODE, nonce, sealed, place);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, masterKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not readable with this master key: " + place, e);
        }
    }
}
