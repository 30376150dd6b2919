package vn.chungtay.exchange;

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
/// lines, and what it hashes to, and so that nobody who reads it slowly, or stops reading, keeps
/// the database waiting. It lies on the disk without a name, and is gone with the one that opened
/// it, even if that is killed.
public record MadeFile(FileChannel content, long lines, byte[] sha256) {

    /// Writes lines somewhere.
    public interface Writer {
        void write(ExtractLines lines, OutputStream out) throws IOException;
    }

    /// Writes all of it somewhere.
    public interface Whole {
        void write(OutputStream out) throws IOException;
    }

    public static MadeFile of(ExtractLines lines, Writer writer) {
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

    /// One whose lines nobody counts.
    public static MadeFile of(Whole whole) {
        return of(_ -> {}, (_, out) -> whole.write(out));
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

    public String hash() {
        return HexFormat.of().formatHex(sha256);
    }

    /// From its beginning; whoever reads it closes it, and so ends it.
    public InputStream open() {
        try {
            return Channels.newInputStream(content.position(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long size() {
        try {
            return content.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it is not to be sent after all.
    public void end() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
