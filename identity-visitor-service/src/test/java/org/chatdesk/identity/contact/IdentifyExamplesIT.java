package org.chatdesk.identity.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.WidgetStart;
import org.junit.jupiter.api.Test;

/** Runs the examples of docs/identity.md as they stand there. */
@QuarkusTest
class IdentifyExamplesIT { // I5
    private static final Path DOC = Path.of("../docs/identity.md");

    @Test
    void shouldIdentifyWithJava() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        opensTheWidget(run("Java", "java", "Identify.java", java));
    }

    @Test
    void shouldIdentifyWithNode() throws Exception {
        assumeTrue(isHere("node"));
        opensTheWidget(run("Node", "js", "identify.cjs", "node"));
    }

    @Test
    void shouldIdentifyWithPython() throws Exception {
        assumeTrue(isHere("python3"));
        opensTheWidget(run("Python", "python", "identify.py", "python3"));
    }

    private static void opensTheWidget(String token) {
        var started = WidgetStart.onClinic().with("userToken", token).start();

        assertThat(started.contact()).isEqualTo(ContactId.of(Seeded.CLINIC, "customer-42"));
        assertThat(started.answer().getString("contact.name")).isEqualTo("Kim Customer");
    }

    private static String run(String heading, String language, String file, String program)
            throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target/examples"));
        var source = Files.writeString(folder.resolve(file), example(heading, language));
        var output = folder.resolve(file + ".out").toFile();
        var process =
                new ProcessBuilder(List.of(program, source.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(output);
        process.environment().put("CHATDESK_KID", Seeded.CLINIC_KID);
        process.environment().put("CHATDESK_SECRET", Seeded.CLINIC_SECRET);
        var started = process.start();
        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var said = Files.readString(output.toPath()).strip();
        assertThat(started.exitValue()).as(said).isZero();
        return said;
    }

    private static String example(String heading, String language) throws IOException {
        var doc = Files.readString(DOC);
        var section = doc.substring(doc.indexOf("\n### " + heading + "\n"));
        var fence = "```" + language + "\n";
        var from = section.indexOf(fence) + fence.length();
        return section.substring(from, section.indexOf("```", from));
    }

    private static boolean isHere(String program) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
