package org.chatdesk.e2e.faults;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.chatdesk.client.ClientSettings;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.world.People;
import org.chatdesk.e2e.world.World;
import org.chatdesk.runner.demo.Organization;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.PortPlan;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.ChatDeskSystem;

/**
 * A system with two gateways. Between clients and gateways, gateways and message-service, services
 * and Kafka, message-service and PostgreSQL stands a proxy each, which does nothing until it is
 * told.
 */
public final class FaultWorld implements AutoCloseable {
    private static final List<Part> GATEWAYS = Part.GATEWAYS.subList(0, 2);
    private static final List<Part> KILLABLE =
            List.of(
                    Part.POSTGRES,
                    Part.KAFKA,
                    Part.IDENTITY,
                    Part.MESSAGE,
                    Part.TICKET,
                    Part.NOTIFICATION,
                    Part.CRM_QUERY,
                    Part.GATEWAY,
                    Part.GATEWAY_2);
    private final List<TcpProxy> toGateways;
    private final List<TcpProxy> toMessages;
    private final TcpProxy toKafka;
    private final TcpProxy toDatabase;
    private final World world;

    private FaultWorld() {
        Settings settings = World.settings("chatdesk-faults").withGateways(GATEWAYS.size());
        PortPlan ports = settings.ports();
        this.toGateways =
                GATEWAYS.stream()
                        .map(part -> ports.of(PortName.valueOf(part.name())))
                        .map(TcpProxy::withSmallBuffers)
                        .toList();
        this.toMessages =
                GATEWAYS.stream().map(_ -> TcpProxy.to(ports.of(PortName.MESSAGE))).toList();
        this.toKafka = TcpProxy.to(ports.of(PortName.KAFKA));
        this.toDatabase = TcpProxy.to(ports.of(PortName.POSTGRES));
        this.world = World.start(throughProxies(settings));
    }

    static FaultWorld start() {
        return new FaultWorld();
    }

    private Settings throughProxies(Settings settings) {
        Settings told = settings;
        for (int i = 0; i < GATEWAYS.size(); i++) {
            String messages = "http://127.0.0.1:" + toMessages.get(i).port();
            told = told.with(GATEWAYS.get(i), "CHATDESK_MESSAGE_URL", messages);
        }
        String database = "jdbc:postgresql://127.0.0.1:%d/chatdesk_message";
        told = told.with(Part.MESSAGE, "CHATDESK_DB_URL", database.formatted(toDatabase.port()));
        String kafka = String.valueOf(toKafka.port());
        told = told.with(Part.KAFKA, "ADVERTISED_PORT", kafka);
        for (Part part : KILLABLE) {
            told = told.with(part, "CHATDESK_KAFKA", "127.0.0.1:" + kafka);
        }
        return told;
    }

    public ChatDeskSystem system() {
        return world.system();
    }

    public Organization clinic() {
        return world.clinic();
    }

    public Organization marketplace() {
        return world.marketplace();
    }

    /** Whose visitors are gone after seconds. */
    public Organization salon() {
        return world.salon();
    }

    /** People of this organization; their calls go to the first gateway, past the proxies. */
    public People of(Organization organization) {
        return world.of(organization);
    }

    /** Both gateways, as they are themselves. */
    public List<String> gateways() {
        return system().info().gateways();
    }

    /** Both gateways, as clients reach them here. */
    public List<String> origins() {
        return toGateways.stream().map(proxy -> "http://127.0.0.1:" + proxy.port()).toList();
    }

    /**
     * A client of this caller that begins at one of the gateways and may go on at the other. It
     * comes back sooner than real ones: nobody here has to be spared.
     */
    public ClientSettings client(Caller caller, int first) {
        List<String> origins = origins();
        List<String> inTurn = List.of(origins.get(first % 2), origins.get((first + 1) % 2));
        return ClientSettings.of(inTurn, caller.token())
                .with(() -> ThreadLocalRandom.current().nextDouble() / 4);
    }

    /**
     * @param gateway 0 or 1
     */
    public TcpProxy toGateway(int gateway) {
        return toGateways.get(gateway);
    }

    /** Between this gateway and message-service. */
    public TcpProxy toMessages(int gateway) {
        return toMessages.get(gateway);
    }

    public TcpProxy toKafka() {
        return toKafka;
    }

    /** Between message-service and PostgreSQL. */
    public TcpProxy toDatabase() {
        return toDatabase;
    }

    /** What message-service has stored. */
    MessageDatabase messages() {
        return new MessageDatabase(system().settings());
    }

    /** Everything runs, and everything passes. */
    public void mend() {
        proxies().forEach(TcpProxy::heal);
        KILLABLE.forEach(system()::thaw);
        KILLABLE.stream().filter(part -> !system().alive(part)).forEach(system()::start);
    }

    @Override
    public void close() {
        mend();
        world.close();
        proxies().forEach(TcpProxy::close);
    }

    private Stream<TcpProxy> proxies() {
        return Stream.of(toGateways, toMessages, List.of(toKafka, toDatabase))
                .flatMap(List::stream);
    }
}
