package vn.chungtay.people.office.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.people.office.Education;
import vn.chungtay.people.office.PoliticalTheory;
import vn.chungtay.people.office.Post;

/// Who works for a unit above the branches: its full-time officials first, the head the first of
/// them, then whoever sits on its committees besides. Those who come first have the higher degrees
/// and the seats.
final class Staff {
    private final Workplace at;
    private final Casting casting;
    private final Titles titles;
    private final List<Somebody> people = new ArrayList<>();

    private Staff(Workplace at, Casting casting, Titles titles) {
        this.at = at;
        this.casting = casting;
        this.titles = titles;
    }

    static List<Somebody> of(Workplace at, Casting casting, Titles titles) {
        var staff = new Staff(at, casting, titles);
        staff.employ();
        staff.elect();
        staff.seat(at.seats("party_committee"), Post.PARTY_COMMITTEE);
        staff.seat(at.seats("council"), Post.PEOPLES_COUNCIL);
        staff.seat(at.figure("b4.national_assembly"), Post.NATIONAL_ASSEMBLY);
        return staff.people;
    }

    private void employ() {
        for (var i = 0; i < at.officials("total"); i++) {
            var one = at(i);
            one.fullTime = true;
            one.inParty = i < at.officials("party_members");
            one.education = education(i);
            one.theory = theory(i);
            if (i > 0) {
                hold(one, i == 1 ? Post.DEPUTY_HEAD : Post.STAFF, at.until());
            }
        }
    }

    /// Biểu 3 takes college and intermediate degrees of communes together.
    private Education education(int place) {
        var university = at.officials("postgraduate") + at.officials("university");
        if (place < at.officials("postgraduate")) {
            return Education.POSTGRADUATE;
        }
        if (place < university) {
            return Education.UNIVERSITY;
        }
        if (place < university + at.officials("college")) {
            return Education.COLLEGE;
        }
        return at.level() == Level.GRASSROOTS ? Education.SECONDARY : Education.INTERMEDIATE;
    }

    private @Nullable PoliticalTheory theory(int place) {
        var intermediate = at.officials("theory_advanced") + at.officials("theory_intermediate");
        if (place < at.officials("theory_advanced")) {
            return PoliticalTheory.ADVANCED;
        }
        if (place < intermediate) {
            return PoliticalTheory.INTERMEDIATE;
        }
        return place < intermediate + at.officials("theory_elementary")
                ? PoliticalTheory.ELEMENTARY
                : null;
    }

    /// Whoever is on the standing committee is on the executive one, too, and is listed once.
    private void elect() {
        var standing = at.figure("b1.standing_committee");
        for (var i = 0; i < at.figure("b1.executive_committee"); i++) {
            var post = i < standing ? Post.STANDING_COMMITTEE : Post.EXECUTIVE_COMMITTEE;
            hold(at(i), post, at.until());
        }
    }

    /// Of a term, and no longer than it.
    private void seat(int seats, Post post) {
        var term = post == Post.PARTY_COMMITTEE ? Workplaces.PARTY_TERM : Workplaces.ELECTED_TERM;
        for (var i = 0; i < seats; i++) {
            var one = at(i);
            one.inParty |= post == Post.PARTY_COMMITTEE && !one.fullTime;
            hold(one, post, term.lastDay());
        }
    }

    /// Whoever comes first is the head.
    private Somebody at(int place) {
        if (place == people.size()) {
            var one = casting.personFor(at.organisation());
            one.inParty = casting.isAmong(600);
            people.add(one);
            if (place == 0) {
                hold(one, Post.HEAD, at.until());
            }
        }
        return people.get(place);
    }

    private void hold(Somebody one, Post post, @Nullable LocalDate until) {
        one.hold(at, post, titles.of(post, at), until);
    }
}
