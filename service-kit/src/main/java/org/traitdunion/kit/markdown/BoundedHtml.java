package org.traitdunion.kit.markdown;

/**
 * HTML in the making that stops its renderer where it grows too long: what is only measured once it is finished may be a
 * thousand times its source before, as when a long address is referred to again and again.
 */
final class BoundedHtml implements Appendable {

    /** There is more than was allowed. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private final StringBuilder html = new StringBuilder();
    private final int limit;

    BoundedHtml(int limit) {
        this.limit = limit;
    }

    @Override
    public BoundedHtml append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public BoundedHtml append(CharSequence text, int start, int end) {
        if (html.length() + end - start > limit) {
            throw new TooLong();
        }
        html.append(text, start, end);
        return this;
    }

    @Override
    public BoundedHtml append(char character) {
        return append(String.valueOf(character));
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
