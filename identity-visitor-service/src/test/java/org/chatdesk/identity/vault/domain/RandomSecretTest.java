package org.chatdesk.identity.vault.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSecretTest {

    @Test
    void shouldNeverComeTwice() {
        var secrets = Stream.generate(RandomSecret::next).limit(1_000).toList();

        assertThat(secrets).doesNotHaveDuplicates().allMatch(secret -> secret.length() == 43);
    }

    @Test
    void shouldTellSecretsApart() {
        assertThat(RandomSecret.same("abc", "abc")).isTrue();
        assertThat(RandomSecret.same("abc", "abd")).isFalse();
        assertThat(RandomSecret.same("", "abc")).isFalse();
    }
}
