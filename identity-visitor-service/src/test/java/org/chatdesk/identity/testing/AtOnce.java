package org.chatdesk.identity.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Several people do something at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them got, in order. */
    @SafeVarargs
    public static <T> List<T> run(Callable<T>... actions) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(actions)).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", e);
        }
    }

    /** The same action by several. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> run(int times, Callable<T> action) {
        return run(Stream.generate(() -> action).limit(times).toArray(Callable[]::new));
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new AssertionError("One of them failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", e);
        }
    }
}
