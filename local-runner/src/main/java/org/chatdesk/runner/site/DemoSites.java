package org.chatdesk.runner.site;

import java.util.ArrayList;
import java.util.List;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.demo.DemoSite;
import org.chatdesk.runner.demo.Organization;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.PortPlan;
import org.chatdesk.runner.web.WebServer;

/** The three websites, each on its own port and so on its own origin. */
public final class DemoSites implements AutoCloseable {
    private final List<WebServer> servers = new ArrayList<>();

    private DemoSites() {}

    public static DemoSites start(PortPlan ports, DemoData demo) {
        var sites = new DemoSites();
        try {
            for (DemoSite site : DemoSite.values()) {
                int port = ports.of(site.port());
                sites.servers.add(WebServer.start(port, pages(site, ports, demo)));
            }
            return sites;
        } catch (RuntimeException e) {
            sites.close();
            throw e;
        }
    }

    @Override
    public void close() {
        servers.forEach(WebServer::close);
    }

    private static WebServer.Pages pages(DemoSite site, PortPlan ports, DemoData demo) {
        Organization organization = demo.organization(site);
        String gateway = ports.browserUrl(PortName.GATEWAY);
        var website = new Website(site, organization, gateway);
        return switch (site) {
            case CLINIC, SALON -> website::answer;
            case MARKETPLACE ->
                    new Shop(website, organization, ports.internalUrl(PortName.GATEWAY))::answer;
        };
    }
}
