package vn.chungtay.programme.loading;

import java.util.List;

/// Where the elements of one kind are kept.
public interface Shelf<E extends Element> {

    /// The message key of what its elements are called: `programme.thing.task`.
    String thing();

    /// All elements of a programme, in their order.
    List<E> all(String programme);

    /// Puts an element in its place, over the one of the same code if there is one.
    void put(String programme, int position, E element);

    void remove(String programme, String code);
}
