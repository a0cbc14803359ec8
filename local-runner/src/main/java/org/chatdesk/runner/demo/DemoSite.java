package org.chatdesk.runner.demo;

import org.chatdesk.runner.settings.PortName;

/** The three customers of the demo, each with a website. */
public enum DemoSite {
    CLINIC("clinic", PortName.SITE_CLINIC),
    MARKETPLACE("marketplace", PortName.SITE_MARKETPLACE),
    SALON("salon", PortName.SITE_SALON);

    private final String id;
    private final PortName port;

    DemoSite(String id, PortName port) {
        this.id = id;
        this.port = port;
    }

    /** Names its template and the folder of its pages. */
    public String id() {
        return id;
    }

    public PortName port() {
        return port;
    }
}
