package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The proxy before an echo that counts what has come. */
class TcpProxyTest {
    private final AtomicInteger arrived = new AtomicInteger();
    private final ServerSocket echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final TcpProxy proxy = TcpProxy.to(echo.getLocalPort());

    TcpProxyTest() throws IOException {
        Thread.startVirtualThread(this::echoAll);
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void shouldPassOnBothWays() throws IOException {
        try (Socket client = client()) {
            assertThat(echoed(client, 7)).isEqualTo(7);
            assertThat(echoed(client, 8)).isEqualTo(8);
        }
    }

    @Test
    void shouldCutWhatIsThereAndTakeWhatComes() throws IOException {
        try (Socket client = client();
                Socket other = client()) {
            echoed(client, 1);
            echoed(other, 1);
            proxy.cut();
            assertThat(ended(client)).isTrue();
            assertThat(ended(other)).isTrue();
        }
        try (Socket again = client()) {
            assertThat(echoed(again, 2)).isEqualTo(2);
        }
    }

    @Test
    void shouldRefuseUntilItIsHealed() throws IOException {
        proxy.refuse();
        try (Socket client = client()) {
            assertThat(ended(client)).isTrue();
        }
        proxy.heal();
        try (Socket client = client()) {
            assertThat(echoed(client, 3)).isEqualTo(3);
        }
    }

    @Test
    void shouldStallWithoutLoss() throws IOException {
        try (Socket client = client()) {
            echoed(client, 1);
            proxy.stall();
            client.getOutputStream().write(4);
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            assertThat(client.getInputStream().read()).isEqualTo(4);
        }
    }

    @Test
    void shouldSwallowAnswersOfWhatHasArrived() throws IOException {
        try (Socket client = client()) {
            echoed(client, 1);
            proxy.swallow();
            client.getOutputStream().write(5);
            Awaitility.await().until(() -> arrived.get() == 2);
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            // Bytes are missing: the connection must not go on as if nothing had been.
            proxy.heal();
            assertThat(ended(client)).isTrue();
        }
    }

    private Socket client() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(500);
        return client;
    }

    private static int echoed(Socket client, int sent) throws IOException {
        client.getOutputStream().write(sent);
        return client.getInputStream().read();
    }

    private static boolean ended(Socket client) {
        try {
            client.setSoTimeout(5_000);
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private void echoAll() {
        try {
            while (true) {
                Socket client = echo.accept();
                Thread.startVirtualThread(() -> echo(client));
            }
        } catch (IOException _) {
            return; // The door was closed.
        }
    }

    private void echo(Socket client) {
        try (client) {
            for (int next = client.getInputStream().read();
                    next >= 0;
                    next = client.getInputStream().read()) {
                arrived.incrementAndGet();
                client.getOutputStream().write(next);
            }
        } catch (IOException _) {
            return; // The client has gone.
        }
    }
}
