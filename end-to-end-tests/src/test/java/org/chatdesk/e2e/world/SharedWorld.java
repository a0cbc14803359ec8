package org.chatdesk.e2e.world;

import org.chatdesk.e2e.browser.Browsing;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the system and the browser when the first test asks for them; they are kept for all
 * classes and closed after the last. Pages of a test that failed are photographed.
 */
public final class SharedWorld implements ParameterResolver, AfterEachCallback {
    private static final Namespace ALL = Namespace.create(SharedWorld.class);

    /** Makes room for another system: the next test that asks for this one gets a fresh one. */
    public static void end(ExtensionContext context) {
        World running = context.getRoot().getStore(ALL).remove(World.class, World.class);
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == World.class || type == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(ALL);
        World world = store.computeIfAbsent(World.class, _ -> World.start(), World.class);
        return parameter.getParameter().getType() == World.class
                ? world
                : store.computeIfAbsent(Browsing.class, _ -> Browsing.start(), Browsing.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browsing = context.getRoot().getStore(ALL).get(Browsing.class, Browsing.class);
        if (browsing == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            browsing.photograph(
                    context.getRequiredTestClass().getSimpleName()
                            + "."
                            + context.getRequiredTestMethod().getName());
        }
        browsing.closePages();
    }
}
