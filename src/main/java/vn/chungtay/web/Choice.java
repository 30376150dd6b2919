package vn.chungtay.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One entry of a list to choose from.
public record Choice(String value, String text) {

    /// One for each of some values.
    ///
    /// @param text what it is called
    public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> text) {
        return Arrays.stream(values).map(one -> new Choice(one.name(), text.apply(one))).toList();
    }

    /// Before them the one that narrows nothing down.
    ///
    /// @param all what that one is called
    public static List<Choice> withAll(String all, List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", all)), choices.stream()).toList();
    }
}
