package vn.chungtay.programme.appraisal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// What the lists can be narrowed down to.
@Component
public class ListChoices {
    private final Units units;
    private final Areas areas;
    private final Texts texts;

    ListChoices(Units units, Areas areas, Texts texts) {
        this.units = units;
        this.areas = areas;
        this.texts = texts;
    }

    public record Choices(List<Choice> years, List<Choice> organisations, List<Choice> levels) {}

    public Choices of(Term term) {
        return new Choices(
                term.years().stream().map(y -> new Choice("" + y, "" + y)).toList(),
                withAll(
                        "unit.filter.organisation.all",
                        Arrays.stream(Organisation.values())
                                .map(o -> new Choice(o.name(), texts.text("organisation." + o)))),
                withAll(
                        "unit.filter.level.all",
                        Wanted.OWING.stream()
                                .map(l -> new Choice(l.name(), texts.text("level." + l)))));
    }

    /// What the area and the unit are called that are asked about; empty when neither is.
    public String within(Wanted wanted, LocalDate day) {
        return Stream.concat(
                        Stream.ofNullable(wanted.unit())
                                .map(code -> units.find(code, day).map(Unit::name).orElse(code)),
                        Stream.ofNullable(wanted.area())
                                .map(code ->
                                        areas.names(Set.of(code), day).getOrDefault(code, code)))
                .collect(Collectors.joining(", "));
    }

    private List<Choice> withAll(String key, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", texts.text(key))), choices).toList();
    }
}
