package org.chatdesk.e2e.faults;

import org.chatdesk.e2e.world.SharedWorld;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One fault world for all classes; after each test everything runs and everything passes. */
final class SharedFaultWorld implements ParameterResolver, AfterEachCallback {
    private static final Namespace ALL = Namespace.create(SharedFaultWorld.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FaultWorld.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SharedWorld.end(context);
        return context.getRoot()
                .getStore(ALL)
                .computeIfAbsent(FaultWorld.class, _ -> FaultWorld.start(), FaultWorld.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var world = context.getRoot().getStore(ALL).get(FaultWorld.class, FaultWorld.class);
        if (world != null) {
            world.mend();
        }
    }
}
