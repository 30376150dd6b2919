package vn.chungtay.server;

import java.util.List;
import java.util.Map;

/// How the log is written: for people, or as `CHUNGTAY_LOG=json` for programs that gather the logs
/// of many machines, an event a line in the Elastic Common Schema.
final class LogForm {
    private static final String STRUCTURED = "--logging.structured.format.";

    private LogForm() {}

    static List<String> settings(Map<String, String> environment) {
        var wanted = environment.getOrDefault("CHUNGTAY_LOG", "").strip();
        return switch (wanted) {
            case "", "text" -> List.of();
            case "json" ->
                    List.of(
                            "--chungtay.log-form=json",
                            STRUCTURED + "file=ecs",
                            STRUCTURED + "console=ecs");
            default -> throw new CannotStart(Sentences.text("start.refused.log", wanted));
        };
    }
}
