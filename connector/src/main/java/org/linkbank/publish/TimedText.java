package org.linkbank.publish;

/**
 * A text that looks at the clock while a regular expression reads it. A pattern such as {@code (a+)+$} takes years on thirty
 * letters, and ARQ's timeout is only noticed between two solutions: so the letters keep the time.
 */
final class TimedText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 0xFFF;

    private final CharSequence text;
    private final Deadline deadline;
    private int reads;

    TimedText(CharSequence text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if ((++reads & READS_BETWEEN_LOOKS) == 0) {
            deadline.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new TimedText(text.subSequence(start, end), deadline);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
