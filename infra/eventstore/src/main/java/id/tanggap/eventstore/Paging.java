package id.tanggap.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One page after the other, as far as they are asked for. */
public final class Paging<T> implements Iterator<T> {

    private final int size;
    private final Function<@Nullable T, List<T>> nextPage;
    private List<T> page = List.of();
    private int next;
    private boolean last;

    private Paging(int size, Function<@Nullable T, List<T>> nextPage) {
        this.size = size;
        this.nextPage = nextPage;
    }

    /**
     * @param size of a page; behind a smaller one nothing follows
     * @param nextPage what follows the last of the page before, null for the first page
     */
    public static <T> Stream<T> of(int size, Function<@Nullable T, List<T>> nextPage) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Paging<>(size, nextPage), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && !last) {
            page = nextPage.apply(page.isEmpty() ? null : page.get(page.size() - 1));
            next = 0;
            last = page.size() < size;
        }
        return next < page.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }
}
