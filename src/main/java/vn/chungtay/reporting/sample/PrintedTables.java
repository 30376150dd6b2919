package vn.chungtay.reporting.sample;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.chungtay.organisation.Level;

/// What the annex printed for an organisation, dealt out to its units so that they add up to it. A
/// blank on paper becomes "nothing of the kind" with every unit that is asked.
final class PrintedTables {
    private final Sheets sheets;
    private final Printed printed;

    PrintedTables(Sheets sheets, Printed printed) {
        this.sheets = sheets;
        this.printed = printed;
    }

    void fill() {
        switch (sheets.round().form().code()) {
            case "B1" -> new MemberTable(sheets, members(printed)).fill();
            case "B2" -> fillClassification();
            case "B3" -> fillOfficials();
            case "B4" -> elements("b4.").forEach(this::fillSeats);
            case "B5" -> fillPartyBuilding();
            default -> throw new IllegalStateException("Nobody printed " + sheets.round().form());
        }
    }

    /// The printed figures of Biểu 1, and as many people who could join as make the printed rate.
    static Map<String, Long> members(Printed printed) {
        var totals = new HashMap<String, Long>();
        Stream.of(
                        "b1.grassroots_units",
                        "b1.branches",
                        "b1.members",
                        "b1.members_admitted",
                        "b1.standing_committee",
                        "b1.executive_committee")
                .forEach(e -> printed.count(e).ifPresent(count -> totals.put(e, count)));
        printed.permille("b1.attraction")
                .ifPresent(rate -> {
                    var members = Objects.requireNonNull(totals.get("b1.members"));
                    totals.put("b1.eligible", whole(members, rate));
                });
        return totals;
    }

    /// Of what something is so many thousandths, rounded half up.
    static long whole(long part, long permille) {
        return (part * 1_000 + permille / 2) / permille;
    }

    private void fillClassification() {
        deal("b2.district.total", unit -> 1);
        deal("b2.grassroots.total", this::classifiedGrassroots);
        deal("b2.branch.total", SampleUnit::branches);
        for (var level : List.of("b2.district.", "b2.grassroots.", "b2.branch.")) {
            var classes = elements(level).filter(e -> !e.endsWith(".total")).toList();
            divide(level + "total", classes);
        }
    }

    /// The province classifies what stands directly below it, unless the districts' units are all
    /// that were classified.
    private long classifiedGrassroots(SampleUnit unit) {
        if (unit.level() != Level.PROVINCE) {
            return unit.grassroots();
        }
        var districts =
                sheets.units().stream()
                        .filter(u -> u.level() == Level.DISTRICT)
                        .mapToLong(SampleUnit::grassroots)
                        .sum();
        return Math.max(0, printed.count("b2.grassroots.total").orElse(0L) - districts);
    }

    private void fillOfficials() {
        for (var level : List.of("b3.province.", "b3.district.", "b3.grassroots.")) {
            var total = level + "total";
            deal(total, unit -> officials(total, unit));
            divide(total, List.of(level + "party_members"));
            divide(total, List.of(level + "postgraduate", level + "university", level + "college"));
            divide(total, elements(level + "theory_").toList());
        }
    }

    /// Below the district only communes have full-time officials.
    private static long officials(String total, SampleUnit unit) {
        return unit.level() == Level.GRASSROOTS && !unit.isOfCommune()
                ? 0
                : unit.chance(total).between(90, 110);
    }

    /// No unit has more seats than officials, as far as they go: of two organisations the annex
    /// seats more people in communes than it counts officials there.
    private void fillSeats(String element) {
        var weights = sheets.column(element, unit -> seats(element, unit));
        var printedSeats = printed.count(element).orElse(0L);
        if (weights.length == 0 || printed.count(element).isEmpty()) {
            sheets.tellNothing(element);
            return;
        }
        var officials = officialsWhere(element);
        var among = Math.min(printedSeats, Arrays.stream(officials).sum());
        var dealt = Shares.of(among, weights, officials);
        var besides = Shares.of(printedSeats - among, weights);
        sheets.tell(element, MemberTable.sum(dealt, besides));
    }

    /// How many officials each unit has that is asked for seats, as [#fillOfficials] deals them
    /// out.
    private long[] officialsWhere(String element) {
        var level = sheets.asked(element).getFirst().level().name().toLowerCase(Locale.ROOT);
        var total = "b3." + level + ".total";
        var count = printed.elsewhere("B3", "2020").count(total).orElse(0L);
        return Shares.of(count, sheets.column(element, unit -> officials(total, unit)));
    }

    private static long seats(String element, SampleUnit unit) {
        return unit.level() == Level.GRASSROOTS && !unit.isOfCommune()
                ? 0
                : unit.chance(element).between(20, 180);
    }

    private void fillPartyBuilding() {
        deal("b5.branches", SampleUnit::branches);
        choose("b5.branches_with_referral", "referral");
        choose("b5.heads_party_members", HalfYear.HEAD);
    }

    private void deal(String element, ToLongFunction<SampleUnit> weight) {
        var weights = sheets.column(element, weight);
        if (weights.length > 0) {
            printed.count(element)
                    .ifPresentOrElse(
                            count -> sheets.tell(element, Shares.of(count, weights)),
                            () -> sheets.tellNothing(element));
        }
    }

    /// Divides what each unit told as a total among kinds that exclude each other.
    private void divide(String total, List<String> kinds) {
        var units = sheets.asked(total);
        if (units.isEmpty() || printed.count(total).isEmpty()) {
            kinds.forEach(sheets::tellNothing);
            return;
        }
        var hands = units.stream().mapToLong(unit -> sheets.amount(total, unit)).toArray();
        var counts = kinds.stream().mapToLong(kind -> printed.count(kind).orElse(0L)).toArray();
        var seed = Chance.of(sheets.organisation().name(), kinds.getFirst());
        var dealt = Shares.dealt(hands, counts, seed);
        for (int i = 0; i < counts.length; i++) {
            if (printed.count(kinds.get(i)).isPresent()) {
                sheets.tell(kinds.get(i), dealt[i]);
            } else {
                sheets.tellNothing(kinds.get(i));
            }
        }
    }

    /// So many units say yes as were printed: those whose chance comes first.
    private void choose(String element, String about) {
        var asked = sheets.asked(element);
        var yes = printed.count(element).orElse(0L);
        var column = new long[asked.size()];
        LongStream.range(0, asked.size())
                .boxed()
                .sorted(comparing(i -> asked.get(i.intValue()).chance(about)))
                .limit(yes)
                .forEach(i -> column[i.intValue()] = 1);
        sheets.tell(element, column);
    }

    private Stream<String> elements(String prefix) {
        return sheets.round().form().elements().stream().filter(e -> e.startsWith(prefix));
    }
}
