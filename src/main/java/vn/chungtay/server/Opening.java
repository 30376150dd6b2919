package vn.chungtay.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chungtay.backup.Keys;

/// The options that open a copy that was locked.
final class Opening {
    @Option(names = "--key", paramLabel = "KEYFILE", description = "${bundle:cli.backup.key}")
    private @Nullable Path privateKey;

    @Mixin private Passphrase passphrase = new Passphrase();

    Keys keys() {
        return new Keys(privateKey, passphrase.read());
    }
}
