package vn.chungtay.reporting.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP that ends with the sum of each file in it, as `sha256sum -c` reads them.
final class ArchiveZip {
    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    ArchiveZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /// Writes all of a file.
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /// @return what the file hashes to, in hexadecimal digits
    String add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var hashed = new DigestOutputStream(new Entry(zip), sha256());
        content.write(hashed);
        hashed.flush();
        zip.closeEntry();
        var sum = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        sums.append(sum).append("  ").append(name).append('\n');
        return sum;
    }

    String add(String name, byte[] content) throws IOException {
        return add(name, out -> out.write(content));
    }

    void end() throws IOException {
        zip.putNextEntry(new ZipEntry("SHA256SUMS"));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }

    /// Whoever closes a file in it does not close the ZIP.
    private static final class Entry extends FilterOutputStream {
        Entry(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
