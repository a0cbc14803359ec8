package org.chatdesk.kit.testing;

/** A PostgreSQL with the service's database and roles, and a Kafka with all topics. */
interface Servers extends AutoCloseable {

    /** The roles' password; these servers live for one test run, on loopback. */
    String PASSWORD = "only-for-tests";

    static Servers start(String database) {
        return "containers".equals(System.getProperty("infra"))
                ? new ContainerServers(database)
                : new EmbeddedServers(database);
    }

    String jdbcUrl();

    String kafka();

    @Override
    void close();
}
