package org.chatdesk.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.PortName;

/** What a service tells of itself, in Prometheus' text format. */
record Metrics(String text) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Metrics of(FaultWorld world, Part service) {
        String origin =
                world.system().settings().ports().internalUrl(PortName.valueOf(service.name()));
        var request =
                HttpRequest.newBuilder(URI.create(origin + "/q/metrics"))
                        .timeout(PATIENCE)
                        .header("Accept", "text/plain")
                        .build();
        try {
            return new Metrics(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading metrics", e);
        }
    }

    /**
     * The sum of all samples of this name that have these labels. Fails when there is none: what is
     * not told must not pass for nothing.
     *
     * @param labels each as {@code name="value"}
     */
    double sum(String name, String... labels) {
        List<String> found =
                text.lines()
                        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                        .filter(line -> Stream.of(labels).allMatch(line::contains))
                        .toList();
        if (found.isEmpty()) {
            throw new AssertionError("Nobody tells " + name + " " + List.of(labels));
        }
        return found.stream().mapToDouble(Metrics::value).sum();
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
