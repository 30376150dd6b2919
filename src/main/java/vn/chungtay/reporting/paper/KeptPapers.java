package vn.chungtay.reporting.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.FileId;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.paper.KeptPaper.By;
import vn.chungtay.reporting.paper.KeptPaper.Files;
import vn.chungtay.reporting.paper.KeptPaper.Issued;

/// The versions of reports, their ends and their scans. Rows are only ever added.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptPapers {
    private static final String VERSIONS =
            """
               select v.*, encode(c.sha256, 'hex') as digest, e.reason, e.at as ended_at,
                      e.person as ended_by, s.file, s.number as scan_number,
                      s.signed_on as scan_signed, s.document, s.at as scanned_at,
                      s.person as scanned_by
                 from report_version v
                 join stored_file f on f.id = v.pdf
                 join file_content c on c.id = f.content
            left join report_version_end e on e.version = v.id
            left join report_version_scan s
                   on s.id = (select max(x.id)
                                from report_version_scan x
                               where x.version = v.id)
                where v.round = :round
                  and v.unit is not distinct from cast(:unit as bigint)
                  and v.area is not distinct from cast(:area as bigint)
             order by v.number desc
            """;

    private final JdbcClient database;
    private final Clock clock;

    KeptPapers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<KeptPaper> of(Subject subject) {
        return database.sql(VERSIONS)
                .param("round", subject.round().id().value())
                .param("unit", subject.unitId())
                .param("area", subject.areaId())
                .query(KeptPapers::kept)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<KeptPaper> find(Subject subject, int number) {
        return of(subject).stream().filter(one -> one.number() == number).findFirst();
    }

    /// The one that holds now: while there is one, the report is closed.
    @Transactional(readOnly = true)
    public Optional<KeptPaper> signed(Subject subject) {
        return of(subject).stream().limit(1).filter(KeptPaper::isOpen).findFirst();
    }

    /// For this transaction alone: whoever else writes, signs or takes back the report on the area
    /// waits.
    public void hold(Subject subject) {
        database.sql("select 1 from area where id = :area for no key update")
                .param("area", subject.areaId())
                .query(_ -> {});
    }

    /// @param files the PDF and the DOCX
    public KeptPaper add(Subject subject, Map<String, String> parts, Issued issued, Stored files) {
        var number = of(subject).stream().mapToInt(KeptPaper::number).max().orElse(0) + 1;
        database.sql(
                        """
                        insert into report_version (round, unit, area, number, parts, sums,
                               document_number, signed_on, issuer, pdf, docx, at, account, person)
                        values (:round, :unit, :area, :version, :parts, :sums, :number, :on,
                               :issuer, :pdf, :docx, :at, :account, :person)
                        """)
                .param("round", subject.round().id().value())
                .param("unit", subject.unitId())
                .param("area", subject.areaId())
                .param("version", number)
                .param("parts", parts.keySet().toArray(String[]::new))
                .param("sums", parts.values().toArray(String[]::new))
                .param("number", issued.number())
                .param("on", issued.on())
                .param("issuer", issued.issuer())
                .param("pdf", files.pdf().value())
                .param("docx", files.docx().value())
                .params(by(files.by()))
                .update();
        return find(subject, number).orElseThrow();
    }

    /// What was filed, by whom.
    record Stored(FileId pdf, FileId docx, Viewer by) {}

    public void takeBack(KeptPaper paper, String reason, Viewer by) {
        database.sql(
                        """
                        insert into report_version_end (version, reason, at, account, person)
                        values (:version, :reason, :at, :account, :person)
                        """)
                .param("version", paper.id())
                .param("reason", reason)
                .params(by(by))
                .update();
    }

    /// A scan on its way in.
    ///
    /// @param document its id in the register of documents
    record Filing(FileId file, String number, LocalDate on, long document) {}

    public void file(KeptPaper paper, Filing scan, Viewer by) {
        database.sql(
                        """
                        insert into report_version_scan (version, file, number, signed_on,
                               document, at, account, person)
                        values (:version, :file, :number, :on, :document, :at, :account, :person)
                        """)
                .param("version", paper.id())
                .param("file", scan.file().value())
                .param("number", scan.number())
                .param("on", scan.on())
                .param("document", scan.document())
                .params(by(by))
                .update();
    }

    private Map<String, @Nullable Object> by(Viewer by) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("at", OffsetDateTime.now(clock));
        columns.put("account", by.isSignedIn() ? by.id().value() : null);
        columns.put("person", by.name());
        return columns;
    }

    private static KeptPaper kept(ResultSet row, int index) throws SQLException {
        var names = (String[]) row.getArray("parts").getArray();
        var sums = (String[]) row.getArray("sums").getArray();
        var parts = new LinkedHashMap<String, String>();
        for (var i = 0; i < names.length; i++) {
            parts.put(names[i], sums[i]);
        }
        var issuer = Objects.requireNonNull(row.getString("issuer"));
        return new KeptPaper(
                row.getLong("id"),
                row.getInt("number"),
                parts,
                new Issued(row.getString("document_number"), day(row, "signed_on"), issuer),
                new Files(file(row, "pdf"), file(row, "docx"), row.getString("digest")),
                by(row, "at", "person"),
                row.getString("reason") == null
                        ? null
                        : new KeptPaper.TakenBack(
                                row.getString("reason"), by(row, "ended_at", "ended_by")),
                row.getString("scan_number") == null ? null : scan(row, issuer));
    }

    private static KeptPaper.Scan scan(ResultSet row, String issuer) throws SQLException {
        return new KeptPaper.Scan(
                file(row, "file"),
                new Issued(row.getString("scan_number"), day(row, "scan_signed"), issuer),
                row.getLong("document"),
                by(row, "scanned_at", "scanned_by"));
    }

    private static FileId file(ResultSet row, String column) throws SQLException {
        return new FileId(row.getLong(column));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static By by(ResultSet row, String at, String person) throws SQLException {
        var moment = Objects.requireNonNull(row.getObject(at, OffsetDateTime.class));
        return new By(moment.toInstant(), row.getString(person));
    }
}
