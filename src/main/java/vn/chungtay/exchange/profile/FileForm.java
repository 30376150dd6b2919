package vn.chungtay.exchange.profile;

import vn.chungtay.exchange.CsvStream;

/// What kind of a file a list becomes.
enum FileForm {
    CSV("csv", CsvStream.MARKED),
    CSV_UNMARKED("csv", CsvStream.PLAIN),
    CSV_SEMICOLONS("csv", new CsvStream(CsvStream.SEMICOLON, true)),
    CSV_SEMICOLONS_UNMARKED("csv", new CsvStream(CsvStream.SEMICOLON, false)),
    CSV_TABS("csv", new CsvStream(CsvStream.TAB, true)),
    XLSX("xlsx", CsvStream.PLAIN);

    private final String ending;
    private final CsvStream csv;

    FileForm(String ending, CsvStream csv) {
        this.ending = ending;
        this.csv = csv;
    }

    String ending() {
        return ending;
    }

    /// Of a text file.
    CsvStream csv() {
        return csv;
    }
}
