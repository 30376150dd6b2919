package vn.chungtay.organisation.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Successions;
import vn.chungtay.organisation.Takeover;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitColumn;
import vn.chungtay.organisation.UnitFilter;
import vn.chungtay.organisation.Units;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Order;
import vn.chungtay.web.Window;

/// `GET /api/v1/units`: the units of a day, by name.
@RestController
class UnitApiController {
    private static final int PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final Units units;
    private final Successions successions;
    private final Clock clock;

    UnitApiController(Units units, Successions successions, Clock clock) {
        this.units = units;
        this.successions = successions;
        this.clock = clock;
    }

    @GetMapping("/api/v1/units")
    @Requires(Permission.READ_REGISTRY)
    Items index(@ParameterObject Question question) {
        var page = question.pageOrFirst();
        if (page < 1 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var day = question.asOf() == null ? LocalDate.now(clock) : question.asOf();
        var window = new Window(PAGE + 1, (page - 1) * PAGE);
        var found = units.list(question.filter(), day, Order.by(UnitColumn.NAME), window);
        return new Items(
                items(found.stream().limit(PAGE).toList()),
                found.size() > PAGE ? question.link(day, page + 1) : null);
    }

    private List<Item> items(List<Unit> units) {
        var successors = successions.successors(units.stream().map(Unit::id).toList());
        return units.stream()
                .map(unit -> Item.of(unit, successors.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    /// @param area units in this area and below it
    /// @param asOf the day; today when not given
    record Question(
            @Nullable Organisation organisation,
            @Nullable Level level,
            @Nullable String area,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @Nullable Integer page) {

        Question {
            area = Asked.text(area);
        }

        int pageOrFirst() {
            return page == null ? 1 : page;
        }

        UnitFilter filter() {
            return new UnitFilter(organisation, level, area, null);
        }

        /// The same question for another page, of the same day even when midnight passes between.
        String link(LocalDate day, int next) {
            return UriComponentsBuilder.fromPath("/api/v1/units")
                    .queryParamIfPresent("organisation", Optional.ofNullable(organisation))
                    .queryParamIfPresent("level", Optional.ofNullable(level))
                    .queryParamIfPresent("area", Optional.ofNullable(area))
                    .queryParam("asOf", day)
                    .queryParam("page", next)
                    .encode()
                    .toUriString();
        }
    }

    record Items(List<Item> items, @Nullable String next) {}

    /// @param validTo the last day of its life, null while it lives
    /// @param successors who took it over by decisions that stand, whenever that was
    record Item(
            String code,
            Organisation organisation,
            Level level,
            String name,
            String area,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Successor> successors) {

        static Item of(Unit unit, List<Takeover> successors) {
            return new Item(
                    unit.code(),
                    unit.organisation(),
                    unit.level(),
                    unit.name(),
                    unit.area(),
                    unit.parent(),
                    unit.validFrom(),
                    unit.validTo(),
                    successors.stream().map(Successor::of).toList());
        }
    }

    /// @param from the first day
    record Successor(String code, Extent extent, LocalDate from) {

        static Successor of(Takeover taken) {
            return new Successor(
                    taken.other().code(), taken.whole() ? Extent.WHOLE : Extent.PART, taken.from());
        }
    }

    enum Extent {
        @JsonProperty("whole")
        WHOLE,
        @JsonProperty("part")
        PART
    }
}
