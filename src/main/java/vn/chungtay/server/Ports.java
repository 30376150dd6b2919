package vn.chungtay.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// The port the pages are served on, looked at before anything else takes its time.
final class Ports {
    private Ports() {}

    static void checkFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            socket.getLocalPort();
        } catch (IOException e) {
            var denied = String.valueOf(e.getMessage()).contains("Permission denied");
            throw new CannotStart(
                    denied ? Sentences.text("start.refused.port.denied", port) : taken(port), e);
        }
    }

    static String taken(int port) {
        return Sentences.text("start.refused.port.taken", port, port + 1);
    }
}
