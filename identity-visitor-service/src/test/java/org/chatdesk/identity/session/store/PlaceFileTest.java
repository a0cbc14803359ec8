package org.chatdesk.identity.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.chatdesk.identity.session.domain.Place;
import org.chatdesk.identity.testing.PlaceFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceFileTest { // I11
    private static final Place LONDON = new Place("GB", "London");
    private static final Place TOKYO = new Place("JP", "Tokyo");
    private static final Place OSLO = new Place("NO", "Oslo");

    @TempDir Path folder;
    private Path file;
    private final PlaceFile places = new PlaceFile();

    @BeforeEach
    void write() {
        file = folder.resolve("places.mmdb");
        british().with("2001:218::/32", "JP", "Tokyo").writeTo(file);
        places.look(file);
    }

    @AfterEach
    void close() throws IOException {
        places.close();
    }

    private static PlaceFiles british() {
        return new PlaceFiles().with("81.2.69.0/24", "GB", "London");
    }

    @Test
    void shouldFindAddressesOfBothVersions() {
        assertThat(places.find("81.2.69.142")).contains(LONDON);
        assertThat(places.find("::ffff:81.2.69.0")).contains(LONDON);
        assertThat(places.find("2001:218::9")).contains(TOKYO);
    }

    @Test
    void shouldNotKnowWhatTheFileDoesNotHave() {
        assertThat(places.find("81.2.68.255")).isEmpty();
        assertThat(places.find("2001:219::1")).isEmpty();
        assertThat(places.find("unknown")).isEmpty();
        assertThat(places.find("")).isEmpty();
    }

    @Test
    void shouldTakeUpANewFile() throws IOException {
        new PlaceFiles().with("81.2.69.0/24", "NO", "Oslo").writeTo(file);
        later(1);
        places.look(file);
        assertThat(places.find("81.2.69.142")).contains(OSLO);
        assertThat(places.find("2001:218::9")).isEmpty();
    }

    @Test
    void shouldKeepTheOldOneWhenTheNewOneIsBroken() throws IOException {
        var whole = Files.readAllBytes(file);
        for (var cut : new int[] {0, 1, 100, whole.length - 40}) {
            Files.delete(file);
            Files.write(file, Arrays.copyOf(whole, cut));
            later(cut + 1);
            places.look(file);
            assertThat(places.find("81.2.69.142")).contains(LONDON);
        }
        Files.delete(file);
        places.look(file);
        assertThat(places.find("81.2.69.142")).contains(LONDON);
    }

    @Test
    void shouldDoWithoutAFileAndTakeItUpWhenItComes() throws IOException {
        var late = new PlaceFile();
        var missing = folder.resolve("later.mmdb");
        late.look(missing);
        assertThat(late.find("81.2.69.142")).isEmpty();
        british().writeTo(missing);
        late.look(missing);
        assertThat(late.find("81.2.69.142")).contains(LONDON);
        late.close();
        assertThat(late.find("81.2.69.142")).isEmpty();
    }

    private void later(int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
    }
}
