package vn.chungtay.people.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Texts;

/// The words by which lists of officials say things: those of the API, and what offices write,
/// whatever its letters and accents. A title has to be one of the words as a whole: who chairs the
/// people's committee does not head a unit.
@Component
class OfficialWords {
    private final Map<String, Post> posts;
    private final Map<String, Education> educations;
    private final Map<String, PoliticalTheory> theories;
    private final Map<String, Boolean> answers;
    private final Texts texts;

    OfficialWords(Texts texts) {
        this.texts = texts;
        posts = known(Post.values(), this::written);
        educations = known(Education.values(), this::written);
        theories = known(PoliticalTheory.values(), this::written);
        answers = new HashMap<>();
        words(texts.text("official.words.yes")).forEach(word -> answers.put(word, true));
        words(texts.text("official.words.no")).forEach(word -> answers.put(word, false));
    }

    /// What is none of the words is a post of its own, as written.
    Post post(String written) {
        return posts.getOrDefault(SearchText.fold(written), Post.OTHER);
    }

    Optional<Education> education(String written) {
        return Optional.ofNullable(educations.get(SearchText.fold(written)));
    }

    Optional<PoliticalTheory> politicalTheory(String written) {
        return Optional.ofNullable(theories.get(SearchText.fold(written)));
    }

    Optional<Boolean> answer(String written) {
        return Optional.ofNullable(answers.get(SearchText.fold(written)));
    }

    /// What may be written in a column, for whoever wrote something else.
    String allowed(String column) {
        return switch (column) {
            case "education" -> all(Education.values(), this::written);
            case "political_theory" -> all(PoliticalTheory.values(), this::written);
            default -> texts.text("official.words.yes") + "; " + texts.text("official.words.no");
        };
    }

    private String written(Post post) {
        return texts.text("official.words.post." + post);
    }

    private String written(Education degree) {
        return texts.text("official.words.education." + degree);
    }

    private String written(PoliticalTheory course) {
        return texts.text("official.words.theory." + course);
    }

    private static <E extends Enum<E>> Map<String, E> known(
            E[] values, Function<E, String> written) {
        var known = new HashMap<String, E>();
        for (var value : values) {
            Stream.concat(
                            Stream.of(SearchText.fold(value.name())),
                            words(written.apply(value)).stream())
                    .forEach(word -> known.put(word, value));
        }
        return known;
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.split(";")).map(SearchText::fold).toList();
    }

    private static <E extends Enum<E>> String all(E[] values, Function<E, String> written) {
        return String.join("; ", Arrays.stream(values).map(written).toList());
    }
}
