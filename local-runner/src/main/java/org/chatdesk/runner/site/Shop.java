package org.chatdesk.runner.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.chatdesk.runner.demo.Organization;
import org.chatdesk.runner.demo.Organization.Contact;
import org.chatdesk.runner.web.Answer;
import org.chatdesk.runner.web.Request;
import org.chatdesk.runner.web.WebServer;

/** The marketplace's orders: kept here while it runs, and told to ChatDesk with the API key. */
final class Shop {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] CATALOGUE = WebServer.resource("/site/marketplace/packages.json");
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int MOST = 20;
    private final HttpClient chat = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final Website site;
    private final Organization organization;
    private final String gateway;

    Shop(Website site, Organization organization, String gateway) {
        this.site = site;
        this.organization = organization;
        this.gateway = gateway;
    }

    private record Offer(
            String id,
            String title,
            String creator,
            BigDecimal price,
            String currency,
            String about) {}

    private record Wish(String brand, @JsonProperty("package") String offer, int quantity) {}

    private record Order(
            String id,
            String brand,
            String creator,
            String title,
            int quantity,
            BigDecimal amount,
            String currency) {
        boolean concerns(String person) {
            return brand.equals(person) || creator.equals(person);
        }
    }

    Answer answer(Request request) throws IOException {
        return switch (request.line()) {
            case "GET /packages.json" -> Answer.of(200, "application/json", CATALOGUE);
            case "GET /orders" -> Answer.json(200, of(request.parameter("user").orElse("")));
            case "POST /orders" -> place(JSON.readValue(request.body(), Wish.class));
            default -> site.answer(request);
        };
    }

    private List<Order> of(String person) {
        return orders.stream().filter(order -> order.concerns(person)).toList();
    }

    private Answer place(Wish wish) throws IOException {
        if (wish.quantity() < 1 || wish.quantity() > MOST) {
            return refused(400, "Choose a number from 1 to " + MOST + ".");
        }
        Order order = order(wish);
        HttpResponse<String> told = tell(order);
        if (told.statusCode() / 100 != 2) {
            return refused(502, "The chat did not take the order: " + told.body());
        }
        orders.add(order);
        return Answer.json(201, order);
    }

    private Order order(Wish wish) throws IOException {
        List<Offer> offers = JSON.readValue(CATALOGUE, new TypeReference<>() {});
        Offer offer =
                offers.stream()
                        .filter(candidate -> candidate.id().equals(wish.offer()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No such package"));
        return new Order(
                "CP-" + RandomGenerator.getDefault().nextLong(100_000, 1_000_000),
                person(wish.brand()).externalId(),
                person(offer.creator()).externalId(),
                offer.title(),
                wish.quantity(),
                offer.price().multiply(BigDecimal.valueOf(wish.quantity())),
                offer.currency());
    }

    private Contact person(String externalId) {
        return site.person(externalId)
                .orElseThrow(() -> new IllegalArgumentException("No such person"));
    }

    private HttpResponse<String> tell(Order order) throws IOException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(gateway + "/api/integration/orders/" + order.id()))
                        .timeout(LIMIT)
                        .header("Authorization", "Bearer " + organization.apiKey())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(described(order)))
                        .build();
        try {
            return chat.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while telling the chat", e);
        }
    }

    private String described(Order order) {
        try {
            return JSON.writeValueAsString(
                    Map.of(
                            "parties",
                            List.of(
                                    party("brand", order.brand()),
                                    party("creator", order.creator())),
                            "package",
                            order.title(),
                            "quantity",
                            order.quantity(),
                            "amount",
                            order.amount(),
                            "currency",
                            order.currency()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> party(String role, String externalId) {
        Contact contact = person(externalId);
        return Map.of(
                "role",
                role,
                "externalId",
                externalId,
                "name",
                contact.name(),
                "email",
                contact.email());
    }

    private static Answer refused(int status, String detail) {
        return Answer.json(status, Map.of("detail", detail));
    }
}
