package vn.chungtay.upkeep;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.shared.Release;

/// This very program: its version, since when it runs, what its node is called, where its data is.
@Component
class Program {
    private final Environment settings;

    Program(Environment settings) {
        this.settings = settings;
    }

    String version() {
        return Release.version();
    }

    Instant runsSince() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /// As it was told (`CHUNGTAY_NODE`), or else machine and port: the same after another start.
    String node() {
        var told = settings.getProperty("chungtay.node", "").strip();
        if (!told.isEmpty()) {
            return told;
        }
        var port = settings.getProperty("local.server.port", "");
        return port.isEmpty() ? machine() : machine() + ":" + port;
    }

    Path data() {
        return Path.of(settings.getProperty("chungtay.data", "")).toAbsolutePath();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
