package vn.chungtay.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What an archive asks of a PDF.
public final class Kept {
    private Kept() {}

    public static void forDecades(Path pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var all = Foundries.defaultInstance();
        try (var parser = all.createParser(pdf.toFile(), PDFAFlavour.PDFA_2_B);
                var validator = all.createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
