package vn.chungtay.upkeep;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.Sign.State;
import vn.chungtay.web.Texts;

/// The program itself and the others on the same database.
@Component
@Order(10)
class NodeVital implements Vital {
    private final Nodes nodes;
    private final Program program;
    private final Texts texts;

    NodeVital(Nodes nodes, Program program, Texts texts) {
        this.nodes = nodes;
        this.program = program;
        this.texts = texts;
    }

    @Override
    public List<Sign> signs() {
        var itself =
                Sign.well(
                        "program",
                        texts.text("status.program"),
                        texts.text(
                                "status.program.text",
                                program.version(),
                                program.runsSince(),
                                program.node()));
        return Stream.concat(Stream.of(itself), nodes.all().stream().map(this::sign)).toList();
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "chungtay.nodes.alive",
                        "Programs on this database that were seen within a minute",
                        () -> nodes.all().stream().filter(Nodes.Node::alive).count()));
    }

    private Sign sign(Nodes.Node node) {
        var alive =
                Sign.well(
                        "node",
                        texts.text("status.node", node.name()),
                        texts.text(
                                "status.node.alive",
                                node.startedAt(),
                                node.seenAt(),
                                node.version()));
        return node.alive()
                ? alive
                : alive.but(
                        State.WATCH,
                        texts.text("status.node.silent", node.seenAt()),
                        texts.text("status.node.silent.remedy"));
    }
}
