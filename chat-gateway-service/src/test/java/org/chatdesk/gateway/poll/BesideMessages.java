package org.chatdesk.gateway.poll;

import java.util.HashMap;
import java.util.Map;
import org.chatdesk.gateway.AloneProfile;

/** Alone but for message-service, which {@link MessageStandIn} plays. */
public class BesideMessages extends AloneProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.remove("chatdesk.message-url");
        return overrides;
    }
}
