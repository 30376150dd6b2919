package vn.chungtay.notifications.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.Measure;
import vn.chungtay.upkeep.Sign;
import vn.chungtay.upkeep.Sign.State;
import vn.chungtay.upkeep.Vital;
import vn.chungtay.web.Texts;

/// Letters that wait, and those that nobody took.
@Component
@Order(40)
class LetterVital implements Vital {
    private static final String WAITING =
            """
            select count(*)
              from letter l
              join mail_address a on a.id = l.mail_address
             where l.sent_at is null
               and l.next_at is not null
               and
            """
                    + Outbox.REACHABLE;

    private final JdbcClient database;
    private final LetterLists lists;
    private final Post post;
    private final Texts texts;
    private final Clock clock;

    LetterVital(JdbcClient database, LetterLists lists, Post post, Texts texts, Clock clock) {
        this.database = database;
        this.lists = lists;
        this.post = post;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Sign> signs() {
        var name = texts.text("status.letters");
        if (!post.isOpen()) {
            return List.of(Sign.noted("letters", name, texts.text("status.letters.closed")));
        }
        var givenUp = lists.givenUp();
        var sign =
                Sign.well("letters", name, texts.text("status.letters.text", waiting(), givenUp));
        return givenUp == 0
                ? List.of(sign)
                : List.of(
                        sign.but(
                                State.WATCH, sign.sentence(), texts.text("status.letters.remedy")));
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure("chungtay.letters.waiting", "Letters to be sent", this::waiting),
                new Measure(
                        "chungtay.letters.given.up",
                        "Letters of a week that are tried no more",
                        lists::givenUp));
    }

    private long waiting() {
        return database.sql(WAITING)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }
}
