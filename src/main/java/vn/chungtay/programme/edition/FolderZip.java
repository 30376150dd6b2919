package vn.chungtay.programme.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A programme folder as one file: a folder of the programme's name with all that it was loaded
/// from.
record FolderZip(String programme, FolderFiles files) {

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
}
