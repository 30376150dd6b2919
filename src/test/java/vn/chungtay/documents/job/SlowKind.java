package vn.chungtay.documents.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;

/// A kind of list that writes its word, waits until it may go on, and writes it again; the word
/// `fault` it does not survive.
final class SlowKind implements ImportKind {
    static final Semaphore BEGUN = new Semaphore(0);
    static final Semaphore MAY_GO_ON = new Semaphore(0);

    private final JdbcClient database;

    SlowKind(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public List<ListColumn> columns() {
        return List.of(ListColumn.of("code", "import.error.column"));
    }

    @Override
    public List<String> parameters() {
        return List.of("word");
    }

    @Override
    public ImportReport take(CsvTable list, Map<String, String> parameters) {
        var word = parameters.getOrDefault("word", "");
        write(word);
        BEGUN.release();
        MAY_GO_ON.acquireUninterruptibly();
        if (word.equals("fault")) {
            throw new IllegalStateException("as asked");
        }
        write(word);
        return new ImportReport(list.lines().size(), 2, List.of(), List.of("xong " + word));
    }

    private void write(String word) {
        database.sql("insert into slow values (:word)").param("word", word).update();
    }
}
