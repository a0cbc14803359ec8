package org.chatdesk.runner.kafka;

import java.nio.file.Path;

/** The broker's settings file: one node, broker and controller in one, on 127.0.0.1. */
record BrokerSettings(Path log, int port, int controllerPort, int advertisedPort) {

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    String text() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%5$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        chatdesk.bootstrap=%4$s
        auto.create.topics.enable=false
        num.partitions=6
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.num.partitions=1
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # After kill -9 the controller must see the old broker session end before it takes the new one.
        broker.session.timeout.ms=1500
        broker.heartbeat.interval.ms=300
        log.segment.bytes=67108864
        log.index.size.max.bytes=1048576
        log.cleaner.dedupe.buffer.size=8388608
        num.network.threads=2
        num.io.threads=4
        """
                .formatted(
                        port,
                        controllerPort,
                        log.toString().replace("\\", "\\\\"),
                        bootstrap(),
                        advertisedPort);
    }
}
