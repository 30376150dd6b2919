package vn.chungtay.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chungtay.shared.Refusal;

/// Finds out by the whole of a list in which code its letters were written, and puts them right. A
/// single word tells nothing: many a word of one code is another word of the next.
final class OldLetters {
    /// Letters, and whatever the old codes show letters as.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\u00A1-\u00FF]+");

    private static final Pattern TELLING = Pattern.compile(".*[A-Za-z].*");
    private static final Pattern CONTROLS = Pattern.compile("[\u0080-\u009F]");
    private static final Charset LATIN = Charset.forName("windows-1252");

    /// Fewer words are no evidence.
    private static final int LEAST = 2;

    private static final int MOST_KNOWN = 100_000;
    private static final int LONGEST_EXAMPLE = 60;

    private final CsvTable table;

    /// Where the bytes are no Unicode, so that some old code it must be; 0 where they are.
    private final int foreignLine;

    private final Map<String, Word> known = new HashMap<>();
    private final Map<LetterCode, Integer> meant = new EnumMap<>(LetterCode.class);
    private final Map<LetterCode, Integer> onlyMeant = new EnumMap<>(LetterCode.class);
    private int words;
    private int right;
    private boolean beyond;

    private OldLetters(CsvTable table, int foreignLine) {
        this.table = table;
        this.foreignLine = foreignLine;
    }

    /// @param foreignLine the first that is no Unicode where the file was read byte by byte; else 0
    static ListFile put(ListFile file, int foreignLine) {
        return file.seen().header().isEmpty() && file.seen().lines().isEmpty()
                ? file
                : new OldLetters(file.seen(), foreignLine).put(file);
    }

    /// What a word may be.
    ///
    /// @param right whether it is Vietnamese as it stands
    /// @param beyond whether it has letters that no old code shows
    /// @param codes in which it is Vietnamese
    private record Word(boolean right, boolean beyond, List<LetterCode> codes) {
        boolean isOnly(LetterCode code) {
            return !right && codes.contains(code);
        }
    }

    /// @param column counted from 0
    private record Place(int line, int column, String text) {}

    private ListFile put(ListFile file) {
        cells().flatMap(cell -> words(cell.text())).forEach(this::count);
        var code = code();
        if (code.isPresent()) {
            return written(file, code.get());
        }
        return doubtful().map(this::refused).orElse(file);
    }

    private void count(Word word) {
        words++;
        right += word.right() ? 1 : 0;
        beyond = beyond || word.right() && word.beyond();
        for (var code : word.codes()) {
            meant.merge(code, 1, Integer::sum);
            onlyMeant.merge(code, word.isOnly(code) ? 1 : 0, Integer::sum);
        }
    }

    /// The one in which nine of ten words are Vietnamese, and many more than in any other.
    private Optional<LetterCode> code() {
        return codes().filter(code -> meant(code) * 10 >= words * 9)
                .filter(code -> isForeign() ? words >= LEAST : isOldInUnicode(code))
                .filter(code ->
                        codes().filter(other -> other != code)
                                .allMatch(other -> meant(other) * 4 <= meant(code) * 3))
                .findFirst();
    }

    private boolean isOldInUnicode(LetterCode code) {
        return !beyond && onlyMeant.getOrDefault(code, 0) >= LEAST && right * 4 <= meant(code) * 3;
    }

    private boolean isForeign() {
        return foreignLine > 0;
    }

    /// No font ever showed the letters of Windows-1258 in a text of Unicode.
    private Stream<LetterCode> codes() {
        return Stream.of(LetterCode.values())
                .filter(code -> isForeign() || code != LetterCode.WINDOWS_1258);
    }

    private int meant(LetterCode code) {
        return meant.getOrDefault(code, 0);
    }

    /// Where to look when no code can be told.
    private Optional<Place> doubtful() {
        if (!isForeign()) {
            return cells().filter(this::isOld).findFirst();
        }
        var nearest = codes().max(Comparator.comparingInt(this::meant)).orElseThrow();
        return words > LEAST && meant(nearest) * 2 > words
                ? cells().filter(cell ->
                                !words(cell.text()).allMatch(w -> w.codes().contains(nearest)))
                        .findFirst()
                : Optional.of(new Place(foreignLine, 0, ""));
    }

    /// A cell of some words that are Vietnamese in an old code alone, and of no other words.
    private boolean isOld(Place cell) {
        var all = words(cell.text()).toList();
        return codes().anyMatch(code ->
                all.stream().filter(word -> word.isOnly(code)).count() >= LEAST
                        && all.stream().allMatch(word -> word.codes().contains(code)));
    }

    private ListFile refused(Place place) {
        var key = isForeign() ? "documents.file.code-unknown" : "documents.file.letters-mixed";
        List<Object> about = isForeign() ? List.of() : List.of(place.text());
        return ListFile.unreadable(
                table.file(),
                table.problemAt(place.line(), place.column(), new Refusal(key, about)));
    }

    private ListFile written(ListFile file, LetterCode code) {
        var lines =
                table.lines().stream()
                        .map(line -> new CsvTable.Line(line.number(), put(line.values(), code)))
                        .toList();
        var example = example();
        var note =
                new Refusal(
                        "documents.file.letters-put",
                        List.of(code.title(), example, put(example, code)));
        return new ListFile(
                new CsvTable(table.file(), put(table.header(), code), lines),
                file.problems(),
                List.of(note));
    }

    /// A cell with many words of the code, but not too long to be read.
    private String example() {
        return cells().map(Place::text)
                .filter(text -> text.length() <= LONGEST_EXAMPLE)
                .limit(MOST_KNOWN)
                .max(Comparator.comparingLong(text -> words(text).count()))
                .orElse("");
    }

    private List<String> put(List<String> values, LetterCode code) {
        return values.stream().map(value -> put(value, code)).toList();
    }

    private String put(String text, LetterCode code) {
        if (isAscii(text)) {
            return text;
        }
        return CONTROLS.matcher(code.put(text))
                .replaceAll(
                        c -> new String(c.group().getBytes(StandardCharsets.ISO_8859_1), LATIN));
    }

    private Stream<Place> cells() {
        var header = new CsvTable.Line(1, table.header());
        return Stream.concat(Stream.of(header), table.lines().stream())
                .flatMap(line ->
                        IntStream.range(0, line.values().size())
                                .mapToObj(i -> new Place(line.number(), i, line.values().get(i))))
                .filter(cell -> !isAscii(cell.text()));
    }

    /// Those with letters of some code and plain ones beside: signs alone mean what they show.
    private Stream<Word> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> TELLING.matcher(word).matches())
                .filter(word -> !isAscii(word))
                .map(this::word);
    }

    /// Of most values, in lists of a million.
    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private Word word(String text) {
        var word = known.get(text);
        if (word == null) {
            word = judged(text);
            if (known.size() < MOST_KNOWN) {
                known.put(text, word);
            }
        }
        return word;
    }

    private Word judged(String text) {
        var codes = new ArrayList<LetterCode>();
        codes().filter(code -> code.word(text).filter(Syllables::isOne).isPresent())
                .forEach(codes::add);
        return new Word(Syllables.isOne(text), text.chars().anyMatch(c -> c > 0xFF), codes);
    }
}
