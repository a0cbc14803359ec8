package org.chatdesk.e2e.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chatdesk.runner.settings.Part;

/** Looks at the services' database pools while something happens. */
final class Pools implements AutoCloseable {
    /** quarkus.datasource.jdbc.max-size of every service. */
    private static final int BOUND = 16;

    private static final List<Part> SERVICES =
            List.of(Part.IDENTITY, Part.MESSAGE, Part.TICKET, Part.NOTIFICATION, Part.CRM_QUERY);

    private final FaultWorld world;
    private final Map<String, String> beyond = new ConcurrentHashMap<>();
    private final Map<String, Integer> most = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watching =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private Pools(FaultWorld world) {
        this.world = world;
    }

    static Pools watch(FaultWorld world) {
        var pools = new Pools(world);
        pools.watching.scheduleWithFixedDelay(pools::look, 0, 500, TimeUnit.MILLISECONDS);
        return pools;
    }

    /** The most connections that each service had in use at once. */
    Map<String, Integer> most() {
        look();
        return new TreeMap<>(most);
    }

    /** Which service had more than its pool may have. */
    List<String> beyondBounds() {
        look();
        return List.copyOf(beyond.values());
    }

    private void look() {
        for (Part service : SERVICES) {
            Metrics told = Metrics.of(world, service);
            most.merge(service.title(), used(told), Math::max);
            beyond(service.title(), told, BOUND)
                    .ifPresent(wrong -> beyond.put(service.title(), wrong));
        }
    }

    static Optional<String> beyond(String service, Metrics told, int bound) {
        int used = used(told);
        return used > bound
                ? Optional.of("%s: %d of %d".formatted(service, used, bound))
                : Optional.empty();
    }

    private static int used(Metrics told) {
        return (int) told.sum("agroal_max_used_count");
    }

    @Override
    public void close() {
        watching.shutdownNow();
    }
}
