package vn.chungtay.reporting.annex;

import java.util.List;

/// `annex.yaml`: the publication and which CSV file holds which form's table; all text as written.
record AnnexFile(
        String code,
        String title,
        String document,
        String date,
        String issuer,
        List<Table> tables) {

    record Table(String form, String file) {}
}
