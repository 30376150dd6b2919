package vn.chungtay.programme.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Programme;
import vn.chungtay.shared.Period;

/// `programme.yaml` as written.
record OutlineFile(
        String code,
        String title,
        String area,
        DocumentEntry document,
        String starts,
        String ends,
        List<Objective> objectives,
        List<BodyEntry> bodies,
        List<StepEntry> rollout,
        List<FundingSource> funding,
        List<DutyEntry> duties,
        ReportingEntry reporting) {

    record DocumentEntry(String number, String date, String issuer) {}

    record BodyEntry(
            String code,
            String name,
            @Nullable List<Organisation> organisations,
            @Nullable List<Level> levels) {

        Body body() {
            return new Body(
                    code,
                    name,
                    organisations == null ? List.of() : organisations,
                    levels == null ? List.of() : levels);
        }
    }

    record StepEntry(
            String code,
            String place,
            String title,
            List<String> bodies,
            @Nullable String when,
            @Nullable List<Period.Kind> every) {

        List<Period.Kind> frequencies() {
            return every == null ? List.of() : every;
        }
    }

    record DutyEntry(String code, String place, String body, List<ItemEntry> items) {

        Duty duty() {
            return new Duty(code, place, body);
        }

        List<DutyItem> dutyItems() {
            return items.stream().map(i -> new DutyItem(i.code(), code, i.title())).toList();
        }
    }

    record ItemEntry(String code, String title) {}

    record ReportingEntry(String place, String to, String through, List<RegimeEntry> regimes) {

        Programme.Reporting reporting() {
            return new Programme.Reporting(place, to, through);
        }
    }

    record RegimeEntry(String code, Period.Kind every, String due) {}
}
