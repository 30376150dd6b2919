package vn.chungtay.programme.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.chungtay.shared.Outcome;

/// A programme folder as one file: a folder of the programme's name with all that it was loaded
/// from. Read, the files may lie in such a folder or without one.
public record FolderZip(String programme, FolderFiles files) {
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int MOST_FILES = 200;

    void writeTo(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.texts().entrySet()) {
                var entry = new ZipEntry(programme + "/" + file.getKey());
                // One day for all: the same folder is the same archive.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /// The folder in an archive that somebody sent. Only files that a programme may have are taken,
    /// and no more bytes than any has.
    public static Outcome<FolderFiles> read(byte[] archive) {
        var texts = new TreeMap<String, String>();
        int bytes = 0;
        int entries = 0;
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(MOST_BYTES - bytes + 1);
                bytes += content.length;
                entries++;
                if (bytes > MOST_BYTES || entries > MOST_FILES) {
                    return Outcome.refused("proposal.refusal.zip-large");
                }
                if (!entry.isDirectory()) {
                    // Letters that are broken are told of by whatever reads the file.
                    texts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            return Outcome.refused("proposal.refusal.zip");
        }
        return texts.isEmpty() ? Outcome.refused("proposal.refusal.zip") : folder(texts);
    }

    private static Outcome<FolderFiles> folder(SortedMap<String, String> texts) {
        var folder =
                texts.keySet().stream()
                        .filter(path -> path.matches("([^/]+/)?" + FolderFiles.OUTLINE))
                        .map(path -> path.substring(0, path.indexOf(FolderFiles.OUTLINE)))
                        .findFirst();
        if (folder.isEmpty()) {
            return Outcome.refused("proposal.refusal.zip-outline");
        }
        var files = new TreeMap<String, String>();
        texts.forEach((path, text) -> {
            var name = path.startsWith(folder.get()) ? path.substring(folder.get().length()) : "";
            if (FolderFiles.isPath(name)) {
                files.put(name, text);
            }
        });
        return Outcome.accepted(new FolderFiles(files));
    }
}
