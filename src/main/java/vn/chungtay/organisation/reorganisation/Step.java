package vn.chungtay.organisation.reorganisation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.BodyKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// One thing that a decision does. Codes name what is alive on the effective day or is established
/// by an earlier step.
public sealed interface Step {
    Subject subject();

    record EstablishArea(String code, String name, AreaKind kind, @Nullable String parent)
            implements Step {
        @Override
        public Subject subject() {
            return Subject.AREA;
        }
    }

    record EstablishUnit(
            String code,
            String name,
            Organisation organisation,
            Level level,
            String area,
            @Nullable String parent)
            implements Step {
        @Override
        public Subject subject() {
            return Subject.UNIT;
        }
    }

    record EstablishBody(String code, String name, BodyKind kind, String area) implements Step {
        @Override
        public Subject subject() {
            return Subject.BODY;
        }
    }

    /// The predecessors end; what lay below or in them goes to the successor.
    record Merge(Subject subject, List<String> predecessors, String successor) implements Step {
        public Merge {
            predecessors = List.copyOf(predecessors);
        }
    }

    /// Each successor takes over a part. A predecessor that is among the successors goes on with
    /// what is left; otherwise it ends.
    ///
    /// @param places where each area or unit below or in it goes, by codes
    record Split(
            Subject subject,
            String predecessor,
            List<String> successors,
            Map<String, String> places)
            implements Step {
        public Split {
            successors = List.copyOf(successors);
            places = Map.copyOf(places);
        }
    }

    record Rename(Subject subject, String code, String name) implements Step {}

    record ChangeKind(String code, AreaKind kind) implements Step {
        @Override
        public Subject subject() {
            return Subject.AREA;
        }
    }

    record ChangeLevel(String code, Level level) implements Step {
        @Override
        public Subject subject() {
            return Subject.UNIT;
        }
    }

    /// Under another parent from then on.
    record Transfer(Subject subject, String code, String parent) implements Step {}

    /// @param heir where what lies below or in it goes without succeeding it; nothing may be left
    ///   there if none is named
    record Dissolve(Subject subject, String code, @Nullable String heir) implements Step {
        public Dissolve(Subject subject, String code) {
            this(subject, code, null);
        }
    }
}
