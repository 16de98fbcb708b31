package id.tanggap.query.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Groups of digits with nothing but marks and blanks between them: one number, several, or none that is anybody's.
 *
 * @param groups at least one
 * @param gaps what stands before the group, blanks as one; empty before the first
 * @param introduced by the words before the first
 */
record NumberChain(List<Group> groups, List<String> gaps, Introduction introduced) {
    private static final int WIDEST_GAP = 6;

    /** Fewer digits are nobody's number. */
    static final int FEWEST_DIGITS = 5;

    private static final Pattern PROVINCE = Pattern.compile("1[1-9]|21|3[1-6]|5[123]|6[1-5]|7[1-6]|8[12]|9[1-6]");

    /**
     * @param plus whether the sign of an international number stands before it
     * @param fact where the fact ends that it is part of, nought when it is part of none
     */
    record Group(int from, int to, String digits, boolean plus, int fact) {

        private Group ofFact(int end) {
            return new Group(from, to, digits, plus, end);
        }
    }

    /** Those that are long enough to be anybody's number; no facts are known of them yet. */
    static List<NumberChain> in(CharSequence signs) {
        List<NumberChain> chains = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < signs.length(); ) {
            if (!isDigit(signs.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < signs.length() && isDigit(signs.charAt(i))) {
                i++;
            }
            if (isLabel(signs, from, i)) {
                continue;
            }
            String gap = groups.isEmpty() ? "" : gap(signs, end, from);
            if (gap == null) {
                addIfLong(chains, groups, gaps, signs);
                groups = new ArrayList<>();
                gaps = new ArrayList<>();
                gap = "";
            }
            boolean plus = from > 0 && signs.charAt(from - 1) == '+';
            groups.add(new Group(from, i, signs.subSequence(from, i).toString(), plus, 0));
            gaps.add(gap);
            end = i;
        }
        addIfLong(chains, groups, gaps, signs);
        return chains;
    }

    /** The same, with what words tell of its groups. */
    NumberChain toldBy(Facts facts, DigitReading reading) {
        List<Group> told = groups.stream()
                .map(group -> group.ofFact(facts.endOf(reading.start(group.from), reading.end(group.to))))
                .toList();
        return new NumberChain(told, gaps, introduced);
    }

    private static void addIfLong(List<NumberChain> chains, List<Group> groups, List<String> gaps, CharSequence signs) {
        int digits = 0;
        for (Group group : groups) {
            digits += group.digits().length();
        }
        if (digits >= FEWEST_DIGITS) {
            chains.add(new NumberChain(
                    groups, gaps, Introduction.of(signs, groups.getFirst().from())));
        }
    }

    /** The digit of {@code HP1} is part of the word. */
    private static boolean isLabel(CharSequence signs, int from, int to) {
        return to - from == 1 && signs.charAt(from) != '0' && from > 0 && Character.isLetter(signs.charAt(from - 1));
    }

    /**
     * What stands between two groups: blanks as one, a line break before all, and repeated marks as one.
     *
     * @return null when a chain ends in it
     */
    private static @Nullable String gap(CharSequence signs, int from, int to) {
        StringBuilder gap = new StringBuilder();
        for (int i = from; i < to; i++) {
            char sign = signs.charAt(i);
            if (Character.isLetterOrDigit(sign) || sign == Masks.TAKEN) {
                return null;
            }
            int last = gap.length() - 1;
            if (last >= 0 && isBlank(sign) && isBlank(gap.charAt(last))) {
                gap.setCharAt(last, sign == '\n' ? sign : gap.charAt(last));
            } else if (last < 0 || gap.charAt(last) != sign) {
                gap.append(sign);
            }
            if (gap.length() > WIDEST_GAP) {
                return null;
            }
        }
        return gap.toString();
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\n';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    int size() {
        return groups.size();
    }

    String digits(int group) {
        return groups.get(group).digits();
    }

    /** How many groups a fact is made of that a word tells and that begins there; nought when none does. */
    int told(int start) {
        int fact = groups.get(start).fact();
        if (fact == 0 || (start > 0 && groups.get(start - 1).fact() == fact)) {
            return 0;
        }
        int end = start + 1;
        while (end < size() && groups.get(end).fact() == fact) {
            end++;
        }
        return end - start;
    }

    /** Before the group; empty before the first and, as it were, after the last. */
    String gap(int group) {
        return group < gaps.size() ? gaps.get(group) : "";
    }

    /** Whether the gap before it separates things that are counted up; so do the ends. */
    boolean isApart(int group) {
        String gap = gap(group);
        return gap.isEmpty() || gap.indexOf('\n') >= 0 || isList(gap);
    }

    /** Whether the groups are of four digits each and begin with the number of a province. */
    boolean isOfFours(int start, int end) {
        return groups.subList(start, end).stream()
                        .allMatch(group -> group.digits().length() == 4)
                && PROVINCE.matcher(digits(start)).lookingAt();
    }

    static boolean isList(String gap) {
        boolean blank = gap.indexOf(' ') >= 0;
        for (int i = 0; i < gap.length(); i++) {
            char mark = gap.charAt(i);
            if (mark == ';' || mark == '&' || mark == '|' || (blank && (mark == ',' || mark == '/' || mark == '+'))) {
                return true;
            }
        }
        return false;
    }
}
