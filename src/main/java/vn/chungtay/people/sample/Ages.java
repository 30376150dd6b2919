package vn.chungtay.people.sample;

import vn.chungtay.organisation.Organisation;

/// How old invented members are, in whole years.
record Ages(int youngest, int oldest) {

    static Ages of(Organisation organisation) {
        return switch (organisation) {
            case FF -> new Ages(25, 80);
            case FU -> new Ages(20, 75);
            case VA -> new Ages(42, 85);
            case TU -> new Ages(19, 59);
            case YU -> new Ages(18, 30);
            case WU -> new Ages(18, 80);
        };
    }
}
