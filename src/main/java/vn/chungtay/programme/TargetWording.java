package vn.chungtay.programme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Texts;

/// A target in the words of the law: `trên 80%, riêng Đoàn Thanh niên trên 75%`, `đến năm 2025`.
@Component
public class TargetWording {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Texts texts;

    public TargetWording(Texts texts) {
        this.texts = texts;
    }

    /// `trên 80%`, `ít nhất 80%`, `100%`: nothing lies above the whole, so that reaching it needs
    /// no "at least".
    public String threshold(Threshold threshold) {
        if (threshold.strict()) {
            return texts.text("programme.threshold.above", threshold.percent());
        }
        return threshold.percent().compareTo(ALL) == 0
                ? texts.text("programme.threshold.all", threshold.percent())
                : texts.text("programme.threshold.at-least", threshold.percent());
    }

    /// All thresholds of a target in one sentence.
    public String thresholds(Target target) {
        var thresholds = target.thresholds();
        if (isRuleWithException(thresholds)) {
            return texts.text(
                    "programme.threshold.except",
                    threshold(thresholds.getFirst()),
                    names(thresholds.getLast()),
                    threshold(thresholds.getLast()));
        }
        return thresholds.stream().map(this::ofItsOrganisations).collect(Collectors.joining("; "));
    }

    /// `đến năm 2025`, `hằng quý`, `thường xuyên`.
    public String due(Due due) {
        return switch (due) {
            case Due.By(var period) -> texts.text("programme.due.by", lowerFirst(period.label()));
            case Due.Every(var frequency) -> texts.text("programme.frequency." + frequency);
            case Due.Standing() -> texts.text("programme.due.standing");
        };
    }

    /// `cấp tỉnh, cấp huyện`; nothing when the target names no level.
    public String levels(Measure measure) {
        return measure.levels().stream()
                .map(level -> texts.text("programme.level." + level))
                .collect(Collectors.joining(", "));
    }

    /// One threshold for most organisations and another for the rest: the law states the first for
    /// all and the second as an exception.
    private static boolean isRuleWithException(List<Threshold> thresholds) {
        return thresholds.size() == 2
                && thresholds.stream().allMatch(threshold -> threshold.sector() == null)
                && thresholds.stream()
                                .flatMap(threshold -> threshold.organisations().stream())
                                .distinct()
                                .count()
                        == Organisation.values().length
                && thresholds.getFirst().organisations().size()
                        > thresholds.getLast().organisations().size();
    }

    private String ofItsOrganisations(Threshold threshold) {
        var sector = threshold.sector();
        var ofAll = threshold.organisations().containsAll(Arrays.asList(Organisation.values()));
        if (ofAll && sector == null) {
            return threshold(threshold);
        }
        return sector == null
                ? texts.text("programme.threshold.of", names(threshold), threshold(threshold))
                : texts.text(
                        "programme.threshold.of-sector",
                        names(threshold),
                        sector(sector),
                        threshold(threshold));
    }

    private String sector(String sector) {
        return sector.equals("STATE")
                ? texts.text("programme.sector.state")
                : texts.text("programme.sector.non-state");
    }

    private String names(Threshold threshold) {
        return threshold.organisations().stream()
                .map(organisation -> texts.text("organisation." + organisation))
                .collect(Collectors.joining(", "));
    }

    private static String lowerFirst(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
