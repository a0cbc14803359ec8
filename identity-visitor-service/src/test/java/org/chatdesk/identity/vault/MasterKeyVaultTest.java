package org.chatdesk.identity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.chatdesk.identity.vault.domain.Vault;
import org.junit.jupiter.api.Test;

class MasterKeyVaultTest {
    private static final byte[] SECRET = "a secret".getBytes(UTF_8);
    private final Vault vault = vault(new byte[32]);

    @Property(tries = 200)
    void shouldGiveBackWhatWasWrapped(@ForAll @Size(max = 300) byte[] secret) {
        var wrapped = vault.wrap(secret, "here");

        assertThat(vault.unwrap(wrapped, "here")).isEqualTo(secret);
    }

    @Test
    void shouldNeverWrapTheSameTwice() {
        assertThat(vault.wrap(SECRET, "here")).isNotEqualTo(vault.wrap(SECRET, "here"));
    }

    @Test
    void shouldRefuseASecretFromAnotherPlace() {
        var wrapped = vault.wrap(SECRET, "here");

        assertThatIllegalStateException().isThrownBy(() -> vault.unwrap(wrapped, "there"));
    }

    @Test
    void shouldRefuseAnotherMasterKey() {
        var otherKey = new byte[32];
        otherKey[31] = 1;
        var wrapped = vault.wrap(SECRET, "here");

        assertThatIllegalStateException().isThrownBy(() -> vault(otherKey).unwrap(wrapped, "here"));
    }

    @Property(tries = 200)
    void shouldRefuseEveryChangedBit(@ForAll int position, @ForAll byte other) {
        var wrapped = vault.wrap(SECRET, "here");
        var index = Math.floorMod(position, wrapped.length);
        var changed = wrapped.clone();
        changed[index] ^= (byte) (other == 0 ? 1 : other);

        assertThatIllegalStateException().isThrownBy(() -> vault.unwrap(changed, "here"));
    }

    @Test
    void shouldRefuseAShortMasterKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> vault(new byte[16]));
    }

    private static Vault vault(byte[] masterKey) {
        return new MasterKeyVault(Base64.getEncoder().encodeToString(masterKey));
    }
}
