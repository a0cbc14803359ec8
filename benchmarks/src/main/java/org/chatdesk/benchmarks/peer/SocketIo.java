package org.chatdesk.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Socket.IO on Node, installed from npm for the run. */
public final class SocketIo {
    private static final String VERSION = "4.8.1";
    private static final String SERVER =
            """
            import { createServer } from "node:http";
            import { Server } from "socket.io";
            const http = createServer((call, answer) => {
              if (call.method !== "POST") return;
              let body = "";
              call.on("data", (part) => (body += part));
              call.on("end", () => { io.emit("message", body); answer.end(); });
            });
            const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, pingInterval: 60000 });
            http.listen(0, "127.0.0.1", 20000, () => console.log(http.address().port));
            """;

    private SocketIo() {}

    /** Empty where npm cannot get it. */
    public static Optional<Peer> start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("server.mjs"), SERVER);
        var install =
                new ProcessBuilder(
                                "npm",
                                "install",
                                "--no-audit",
                                "--no-fund",
                                "--ignore-scripts",
                                "socket.io@" + VERSION)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("npm.log").toFile())
                        .start();
        if (!install.waitFor(2, TimeUnit.MINUTES) || install.exitValue() != 0) {
            return Optional.empty();
        }
        return Optional.of(Peer.start(List.of("node", folder.resolve("server.mjs").toString())));
    }
}
