package vn.chungtay.organisation.reorganisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.TextsWithoutWeb;

/// The office of a small province, with its papers numbered one after the other.
final class Office {
    final SmallProvince province = SmallProvince.founded();
    final Reorganisations reorganisations;
    private int papers;

    Office() {
        var database = province.database;
        reorganisations =
                new Reorganisations(
                        new Register(database),
                        new Ledger(database, province.trail),
                        new Reversal(database, province.trail),
                        Objects.requireNonNull(province.transactions.getTransactionManager()),
                        Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    }

    /// Who takes in the lists of decisions.
    MergerImport mergers() {
        var database = province.database;
        return new MergerImport(
                new Register(database),
                new Ledger(database, province.trail),
                reorganisations,
                new EffectNotes(new Register(database), List.of(), TextsWithoutWeb.read()));
    }

    Decision decision(LocalDate effectiveOn, Step... steps) {
        var number = DocumentNumber.read("%d-QĐ/TU".formatted(++papers + 9)).orElseThrow();
        return new Decision(number, effectiveOn, effectiveOn, List.of(steps));
    }

    Outcome<ReorganisationId> sign(LocalDate effectiveOn, Step... steps) {
        return sign(decision(effectiveOn, steps));
    }

    Outcome<ReorganisationId> sign(Decision decision) {
        return reorganisations.sign(decision, "Văn phòng", _ -> List.of());
    }

    Outcome<ReorganisationId> undo(ReorganisationId id) {
        return reorganisations.undo(id, "Ký nhầm");
    }

    /// All that holds, as text: two equal texts are two equal registers.
    String everything() {
        return String.join("\n", texts(EVERYTHING));
    }

    List<String> texts(String question) {
        return province.database.sql(question).query(String.class).list();
    }

    private static final String EVERYTHING =
            """
              select concat_ws(' ', a.code, a.during, s.during, s.name, s.kind, s.parent)
                from area a
                join area_state s on s.area = a.id
               where s.voided_at is null
               union all
              select concat_ws(' ', u.code, u.during, s.during, s.name, s.level, s.area, s.parent)
                from unit u
                join unit_state s on s.unit = u.id
               where s.voided_at is null
               union all
              select concat_ws(' ', unit, ancestor, depth, valid_from, valid_to)
                from unit_below
               union all
              select concat_ws(' ', area, ancestor, depth, valid_from, valid_to)
                from area_below
            order by 1
            """;
}
