package vn.chungtay.exchange.profile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import vn.chungtay.documents.extract.ExtractLines;

/// A file that is whole before anything of it leaves, so that what is told of it is so: how many
/// lines, and what it hashes to. It lies on the disk without a name, and is gone with the one that
/// opened it, even if that is killed.
record MadeFile(FileChannel content, long lines, byte[] sha256) {

    /// Writes lines somewhere.
    interface Writer {
        void write(ExtractLines lines, OutputStream out) throws IOException;
    }

    static MadeFile of(ExtractLines lines, Writer writer) {
        var count = new AtomicLong();
        ExtractLines counted =
                taker ->
                        lines.each(line -> {
                            count.incrementAndGet();
                            taker.accept(line);
                        });
        try {
            var content = nameless();
            try {
                var hash = MessageDigest.getInstance("SHA-256");
                var out = new BufferedOutputStream(Channels.newOutputStream(content));
                var hashed = new DigestOutputStream(out, hash);
                writer.write(counted, hashed);
                hashed.flush();
                return new MadeFile(content, count.get(), hash.digest());
            } catch (IOException | RuntimeException e) {
                content.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Only its owner may read it while it has a name, which it loses as it is opened.
    private static FileChannel nameless() throws IOException {
        var file = Files.createTempFile("chungtay", ".list");
        return FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    String hash() {
        return HexFormat.of().formatHex(sha256);
    }

    /// From its beginning; whoever reads it closes it, and so ends it.
    InputStream open() {
        try {
            return Channels.newInputStream(content.position(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        try {
            return content.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it is not to be sent after all.
    void end() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
