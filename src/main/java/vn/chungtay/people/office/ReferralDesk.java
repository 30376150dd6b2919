package vn.chungtay.people.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;

/// Takes what is typed about referrals, or says everything that is wrong with it.
@Component
class ReferralDesk {
    private final ReferralLists lists;
    private final Referrals referrals;
    private final ReferralPages pages;
    private final Units units;
    private final Sights sights;

    ReferralDesk(
            ReferralLists lists,
            Referrals referrals,
            ReferralPages pages,
            Units units,
            Sights sights) {
        this.lists = lists;
        this.referrals = referrals;
        this.pages = pages;
        this.units = units;
        this.sights = sights;
    }

    /// The page of a referral, with what its viewer may do about it.
    Map<String, Object> show(long id, Typed typed, List<FieldError> errors, Viewer viewer) {
        var referral = find(id, Permission.READ_PEOPLE, viewer);
        pages.looked("referral " + id);
        var model = new HashMap<String, Object>();
        model.put("page", pages.below("referral.show.title"));
        model.put("referral", referral);
        model.put("typed", typed);
        model.put("errors", errors);
        model.put("keeps", lists.find(id, sights.of(viewer, Permission.KEEP_PEOPLE)).isPresent());
        return model;
    }

    /// What was typed under either question.
    ///
    /// @param admittedOn the day of admission
    /// @param withdrawnOn the day on which it was taken back or turned down
    record Typed(@Nullable String admittedOn, @Nullable String withdrawnOn) {}

    /// Ends a referral, and goes back to it or to what was typed.
    ModelAndView end(long id, Referral.State state, Typed typed, Viewer viewer) {
        var referral = find(id, Permission.KEEP_PEOPLE, viewer);
        var admits = state == Referral.State.ADMITTED;
        var field = admits ? "admittedOn" : "withdrawnOn";
        var errors = new ArrayList<FieldError>();
        var day = day(field, admits ? typed.admittedOn() : typed.withdrawnOn(), errors);
        if (day != null && day.isBefore(referral.referredOn())) {
            errors.add(pages.error(field, "referral.refusal.before", day, referral.referredOn()));
        }
        if (errors.isEmpty() && day != null && !referrals.end(id, state, day)) {
            errors.add(pages.error(field, "referral.refusal.ended"));
        }
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + ReferralController.PATH + "/" + id)
                : new ModelAndView(
                        "people/office/referral",
                        show(id, typed, errors, viewer),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The form, with the names of whom and what it speaks of as far as they are in sight.
    Map<String, Object> form(ReferralForm form, List<FieldError> errors, Viewer viewer) {
        var sight = sights.of(viewer, Permission.KEEP_PEOPLE);
        var person = person(form, sight);
        person.ifPresent(_ -> pages.looked("referrals"));
        return Map.of(
                "page", pages.below("referral.form.title"),
                "form", form,
                "person", person.map(Referrals.Known::name).orElse(""),
                "branch", branch(form, pages.today(), sight).map(Unit::name).orElse(""),
                "errors", errors);
    }

    /// Takes a referral over, and goes to it or back to what was typed.
    ModelAndView refer(ReferralForm form, Viewer viewer) {
        var errors = new ArrayList<FieldError>();
        var sight = sights.of(viewer, Permission.KEEP_PEOPLE);
        var person = person(form, sight);
        var day = day("on", form.on(), errors);
        var branch = branch(form, day == null ? pages.today() : day, sight);
        if (person.isEmpty()) {
            errors.add(
                    pages.error(
                            "person",
                            "referral.refusal.person",
                            ReferralForm.orNone(form.person())));
        }
        if (branch.isEmpty()) {
            errors.add(
                    pages.error(
                            "unit", "referral.refusal.branch", ReferralForm.orNone(form.unit())));
        }
        var id =
                errors.isEmpty() && day != null
                        ? referrals.refer(person.orElseThrow(), branch.orElseThrow().id(), day)
                        : Optional.<Long>empty();
        if (errors.isEmpty() && id.isEmpty()) {
            errors.add(pages.error("person", "referral.refusal.open"));
        }
        return id.map(made -> new ModelAndView("redirect:" + ReferralController.PATH + "/" + made))
                .orElseGet(() ->
                        new ModelAndView(
                                "people/office/refer",
                                form(form, errors, viewer),
                                HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Referral find(long id, Permission permission, Viewer viewer) {
        return lists.find(id, sights.of(viewer, permission))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Referrals.Known> person(ReferralForm form, Sight sight) {
        return Optional.ofNullable(form.person()).flatMap(code -> referrals.person(code, sight));
    }

    /// One out of sight is answered for as if there were none.
    private Optional<Unit> branch(ReferralForm form, LocalDate day, Sight sight) {
        return Optional.ofNullable(form.unit())
                .flatMap(code -> units.find(code, day))
                .filter(unit -> unit.level() == Level.BRANCH)
                .filter(unit -> sights.sees(sight, unit.id(), pages.today()));
    }

    /// A day that has come; nothing for anything else, which is told at the field.
    private @Nullable LocalDate day(String field, @Nullable String typed, List<FieldError> errors) {
        switch (DateText.read(ReferralForm.orNone(typed))) {
            case Outcome.Accepted<LocalDate>(var day) -> {
                if (!day.isAfter(pages.today())) {
                    return day;
                }
                errors.add(pages.error(field, "referral.refusal.to-come", day));
            }
            case Outcome.Refused<LocalDate>(var reasons) ->
                    reasons.forEach(reason ->
                            errors.add(
                                    pages.error(
                                            field, reason.key(), reason.arguments().toArray())));
        }
        return null;
    }
}
