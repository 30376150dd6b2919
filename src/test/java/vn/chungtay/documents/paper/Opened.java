package vn.chungtay.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A file as other programs see it: LibreOffice, and what draws PDF on paper.
public record Opened(Path pdf) {
    private static final int DARK = 128;
    private static final int PER_INCH = 50;

    /// What LibreOffice makes of a document.
    public static Opened byLibreOffice(Path document) throws Exception {
        var folder = document.resolveSibling("opened");
        var own = "-env:UserInstallation=" + document.resolveSibling("office").toUri();
        run("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", folder, document);
        var name = document.getFileName().toString().replaceAll("\\.[a-z]+$", ".pdf");
        return new Opened(folder.resolve(name));
    }

    /// The same workbook as LibreOffice saves it.
    public static Path savedByLibreOffice(Path workbook) throws Exception {
        var folder = workbook.resolveSibling("saved");
        var own = "-env:UserInstallation=" + workbook.resolveSibling("office").toUri();
        run("soffice", own, "--headless", "--convert-to", "xlsx", "--outdir", folder, workbook);
        return folder.resolve(workbook.getFileName());
    }

    /// The cells of a CSV file in UTF-8 as LibreOffice reads them, with tabs between.
    public static String cells(Path csv) throws Exception {
        var folder = csv.resolveSibling("opened");
        var own = "-env:UserInstallation=" + csv.resolveSibling("office").toUri();
        var read = "--infilter=CSV:44,34,76,1";
        var written = "csv:Text - txt - csv (StarCalc):9,34,76";
        run("soffice", own, "--headless", read, "--convert-to", written, "--outdir", folder, csv);
        return Files.readString(folder.resolve(csv.getFileName()));
    }

    /// The text of a page, counted from 1, in one line.
    public String text(int page) throws IOException {
        return text(page, new PDFTextStripper());
    }

    /// What of it is set in bold.
    public String bold(int page) throws IOException {
        return text(
                page,
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        if (letter.getFont().getName().contains("Bold")) {
                            super.processTextPosition(letter);
                        }
                    }
                });
    }

    private String text(int page, PDFTextStripper stripper) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("\\s+", " ").strip();
        }
    }

    public int pages() throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    /// Draws a page.
    public BufferedImage picture(int page) throws Exception {
        var name = pdf.resolveSibling("page-" + page);
        run("pdftoppm", "-r", PER_INCH, "-f", page, "-l", page, "-singlefile", "-png", pdf, name);
        return ImageIO.read(Path.of(name + ".png").toFile());
    }

    /// How many of the points in a part of a picture are dark.
    ///
    /// @param part left, top, right and bottom in millimetres
    public static long dark(BufferedImage picture, List<Integer> part) {
        var count = 0L;
        for (var x = points(part.get(0)); x < points(part.get(2)); x++) {
            for (var y = points(part.get(1)); y < points(part.get(3)); y++) {
                count += (picture.getRGB(x, y) & 0xFF) < DARK ? 1 : 0;
            }
        }
        return count;
    }

    private static int points(int millimetres) {
        return millimetres * PER_INCH * 10 / 254;
    }

    private static void run(Object... command) throws IOException, InterruptedException {
        var log = Files.createTempFile("opened", ".log");
        var words = List.of(command).stream().map(String::valueOf).toList();
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(words.toString()).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        Files.delete(log);
    }
}
