package vn.chungtay.identity;

import static vn.chungtay.identity.Permission.ACCEPT_REPORTS;
import static vn.chungtay.identity.Permission.APPRAISE_COMMITMENTS;
import static vn.chungtay.identity.Permission.APPROVE_REPORTS;
import static vn.chungtay.identity.Permission.EDIT_PROGRAMME;
import static vn.chungtay.identity.Permission.ENTER_FIGURES;
import static vn.chungtay.identity.Permission.IMPORT_LISTS;
import static vn.chungtay.identity.Permission.KEEP_AGREEMENTS;
import static vn.chungtay.identity.Permission.KEEP_DOCUMENTS;
import static vn.chungtay.identity.Permission.KEEP_PEOPLE;
import static vn.chungtay.identity.Permission.MANAGE_ACCOUNTS;
import static vn.chungtay.identity.Permission.READ_AUDIT;
import static vn.chungtay.identity.Permission.READ_FIGURES;
import static vn.chungtay.identity.Permission.READ_PEOPLE;
import static vn.chungtay.identity.Permission.READ_PUBLISHED;
import static vn.chungtay.identity.Permission.READ_REGISTRY;
import static vn.chungtay.identity.Permission.READ_REQUESTS;
import static vn.chungtay.identity.Permission.READ_SENSITIVE;
import static vn.chungtay.identity.Permission.REGISTER_COMMITMENTS;
import static vn.chungtay.identity.Permission.REORGANISE;
import static vn.chungtay.identity.Permission.REPORT_TASKS;
import static vn.chungtay.identity.Permission.REQUEST_CHANGES;
import static vn.chungtay.identity.Permission.RUN_PLAN;
import static vn.chungtay.identity.Permission.WATCH_SYSTEM;

import java.util.EnumSet;
import java.util.Set;

/// What somebody is in the work of the programme, and what that allows. A role is granted on a
/// [Scope]; its name on the screen is the text `role.<name>`.
public enum Role {
    /// Văn phòng đề án: sets the programme up, signs decisions, brings lists in.
    PROGRAMME_OFFICE(
            READ_REGISTRY,
            READ_PUBLISHED,
            IMPORT_LISTS,
            REORGANISE,
            READ_REQUESTS,
            REQUEST_CHANGES,
            READ_FIGURES,
            ENTER_FIGURES,
            APPROVE_REPORTS,
            ACCEPT_REPORTS,
            REPORT_TASKS,
            RUN_PLAN,
            REGISTER_COMMITMENTS,
            APPRAISE_COMMITMENTS,
            KEEP_AGREEMENTS,
            KEEP_DOCUMENTS,
            READ_PEOPLE,
            KEEP_PEOPLE,
            READ_SENSITIVE,
            EDIT_PROGRAMME),
    /// Cán bộ of an organisation, along its own line; brings lists of values in for it.
    ORGANISATION_OFFICER(
            READ_REGISTRY,
            READ_PUBLISHED,
            IMPORT_LISTS,
            READ_REQUESTS,
            REQUEST_CHANGES,
            READ_FIGURES,
            ENTER_FIGURES,
            APPROVE_REPORTS,
            REPORT_TASKS,
            REGISTER_COMMITMENTS,
            APPRAISE_COMMITMENTS,
            KEEP_AGREEMENTS,
            KEEP_DOCUMENTS,
            READ_PEOPLE,
            KEEP_PEOPLE,
            READ_SENSITIVE),
    /// Cán bộ of a party committee, for all organisations of an area.
    PARTY_OFFICER(
            READ_REGISTRY,
            READ_PUBLISHED,
            READ_REQUESTS,
            REQUEST_CHANGES,
            READ_FIGURES,
            ACCEPT_REPORTS,
            REPORT_TASKS,
            REGISTER_COMMITMENTS,
            APPRAISE_COMMITMENTS,
            KEEP_AGREEMENTS,
            KEEP_DOCUMENTS,
            READ_PEOPLE,
            READ_SENSITIVE),
    /// Head of a branch.
    BRANCH_HEAD(
            READ_REGISTRY,
            READ_PUBLISHED,
            READ_REQUESTS,
            REQUEST_CHANGES,
            READ_FIGURES,
            ENTER_FIGURES,
            READ_PEOPLE,
            KEEP_PEOPLE),
    /// Officer of an agency that leads or joins tasks.
    AGENCY_OFFICER(READ_REGISTRY, READ_PUBLISHED, REPORT_TASKS),
    /// Reads, changes nothing.
    LEADER(READ_REGISTRY, READ_PUBLISHED, READ_REQUESTS, READ_FIGURES),
    /// Reads, the audit trail too.
    INSPECTOR(READ_REGISTRY, READ_PUBLISHED, READ_REQUESTS, READ_FIGURES, READ_AUDIT),
    /// Keeps the accounts and looks after the program; sees no figures.
    ADMINISTRATOR(READ_REGISTRY, MANAGE_ACCOUNTS, WATCH_SYSTEM);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        var granted = EnumSet.of(Permission.ENTER, Permission.SIGNED_IN);
        granted.addAll(Set.of(permissions));
        this.permissions = granted;
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
