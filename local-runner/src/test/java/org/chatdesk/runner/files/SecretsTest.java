package org.chatdesk.runner.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path folder;

    @Test
    void shouldGiveTheSameValueAgainAfterARestart() {
        String first = new Secrets(file()).key("a");

        assertThat(new Secrets(file()).key("a")).isEqualTo(first);
        assertThat(new Secrets(file()).key("b")).isNotEqualTo(first);
    }

    @Test
    void shouldBeReadableForItsOwnerOnly() throws IOException {
        new Secrets(file()).password("a");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldMakePasswordsThatPeopleCanType() {
        assertThat(new Secrets(file()).password("a"))
                .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
    }

    @Test
    void shouldMakeKeysOf32Bytes() {
        var secrets = new Secrets(file());

        assertThat(Base64.getDecoder().decode(secrets.base64Key("a"))).hasSize(32);
        assertThat(Base64.getUrlDecoder().decode(secrets.key("b"))).hasSize(32);
    }

    private Path file() {
        return folder.resolve("inner/secrets.json");
    }
}
