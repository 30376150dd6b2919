package vn.chungtay.organisation.registry;

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
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitFilter;
import vn.chungtay.organisation.Units;

/// `GET /api/v1/units`: the units of a day, by name.
@RestController
class UnitApiController {
    private static final int PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final Units units;
    private final Clock clock;

    UnitApiController(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/api/v1/units")
    @Requires(Permission.READ_PUBLISHED)
    Items index(@ParameterObject Question question) {
        var page = question.pageOrFirst();
        if (page < 1 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var day = question.asOf() == null ? LocalDate.now(clock) : question.asOf();
        var window = new Units.Window(PAGE + 1, (page - 1) * PAGE);
        var found = units.list(question.filter(), day, window);
        return new Items(
                found.stream().limit(PAGE).map(Item::of).toList(),
                found.size() > PAGE ? question.link(day, page + 1) : null);
    }

    /// @param area units in this area and below it
    /// @param asOf the day; today when not given
    record Question(
            @Nullable Organisation organisation,
            @Nullable Level level,
            @Nullable String area,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @Nullable Integer page) {

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
    record Item(
            String code,
            Organisation organisation,
            Level level,
            String name,
            String area,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Item of(Unit unit) {
            return new Item(
                    unit.code(),
                    unit.organisation(),
                    unit.level(),
                    unit.name(),
                    unit.area(),
                    unit.parent(),
                    unit.validFrom(),
                    unit.validTo());
        }
    }
}
