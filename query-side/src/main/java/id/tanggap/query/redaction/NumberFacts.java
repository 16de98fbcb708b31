package id.tanggap.query.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which groups of a chain tell a date, a time, a year, a sum, a hotline or a row of numbers. */
final class NumberFacts {
    private static final Set<String> HOTLINES =
            Set.of("110", "112", "113", "115", "117", "118", "119", "122", "123", "129");
    private static final int LAST_DAY = 31;
    private static final int LONGEST_ROW = 200;

    private NumberFacts() {}

    static List<Segment> at(NumberChain chain, int start, boolean afterFact) {
        List<Segment> facts = new ArrayList<>();
        for (int groups : new int[] {
            chain.told(start),
            date(chain, start),
            time(chain, start, afterFact),
            hours(chain, start),
            years(chain, start),
            sum(chain, start),
            region(chain, start),
            hotline(chain, start),
            freephone(chain, start),
            row(chain, start)
        }) {
            if (groups > 0) {
                facts.add(Segment.fact(groups));
            }
        }
        return facts;
    }

    private static int date(NumberChain chain, int start) {
        if (start + 3 > chain.size()) {
            return 0;
        }
        String mark = chain.gap(start + 1).strip();
        String first = chain.digits(start);
        String second = chain.digits(start + 1);
        String third = chain.digits(start + 2);
        boolean marked = mark.equals("-") || mark.equals("/") || mark.equals(".");
        boolean written = chain.gap(start + 2).strip().equals(mark)
                && !isNextTo(chain, start, mark)
                && !isNextTo(chain, start + 3, mark);
        boolean dayFirst = isUpTo(first, LAST_DAY)
                && isUpTo(second, 12)
                && (isYear(third) || (marked && third.length() == 2 && second.length() == 2));
        boolean yearFirst = marked && isYear(first) && isUpTo(second, 12) && isUpTo(third, LAST_DAY);
        return (marked || mark.isEmpty()) && written && (dayFirst || yearFirst) ? 3 : 0;
    }

    private static int time(NumberChain chain, int start, boolean afterDate) {
        if (start + 2 > chain.size() || !isHour(chain.digits(start)) || !isMinutes(chain.digits(start + 1))) {
            return 0;
        }
        String mark = chain.gap(start + 1);
        boolean marked = mark.equals(":") || (afterDate && mark.equals("."));
        if (!marked || isNextTo(chain, start, mark)) {
            return 0;
        }
        if (!isNextTo(chain, start + 2, mark)) {
            return 2;
        }
        return start + 3 <= chain.size() && isMinutes(chain.digits(start + 2)) && !isNextTo(chain, start + 3, mark)
                ? 3
                : 0;
    }

    /** From one time to another: {@code 08.00-16.00}. */
    private static int hours(NumberChain chain, int start) {
        if (start + 4 > chain.size()
                || !isHour(chain.digits(start))
                || !isMinutes(chain.digits(start + 1))
                || !isHour(chain.digits(start + 2))
                || !isMinutes(chain.digits(start + 3))) {
            return 0;
        }
        String mark = chain.gap(start + 1);
        boolean written = (mark.equals(".") || mark.equals(":"))
                && chain.gap(start + 2).strip().equals("-")
                && chain.gap(start + 3).equals(mark);
        boolean goesOn = isNextTo(chain, start, mark)
                || isNextTo(chain, start, "-")
                || isNextTo(chain, start + 4, mark)
                || isNextTo(chain, start + 4, "-");
        return written && !goesOn ? 4 : 0;
    }

    /** One, or several of which each is later than the one before. */
    private static int years(NumberChain chain, int start) {
        int end = start;
        while (end < chain.size()
                && end - start < LONGEST_ROW
                && isYear(chain.digits(end))
                && (end == start || value(chain.digits(end)) > value(chain.digits(end - 1)))) {
            end++;
        }
        return end - start;
    }

    private static boolean isHour(String digits) {
        return digits.length() <= 2 && Integer.parseInt(digits) <= 24;
    }

    private static boolean isMinutes(String digits) {
        return digits.length() == 2 && digits.charAt(0) < '6';
    }

    private static int sum(NumberChain chain, int start) {
        String first = chain.digits(start);
        String mark = chain.gap(start + 1);
        if (first.length() > 3
                || first.startsWith("0")
                || !(mark.equals(".") || mark.equals(","))
                || isNextTo(chain, start, mark)) {
            return 0;
        }
        int end = start + 1;
        int digits = first.length();
        while (end < chain.size()
                && chain.gap(end).equals(mark)
                && chain.digits(end).length() == 3) {
            digits += 3;
            end++;
        }
        boolean likeATelephone = first.startsWith("8") && first.length() == 3 && digits > 9;
        return end - start >= 3 && !isNextTo(chain, end, mark) && !likeATelephone ? end - start : 0;
    }

    /** The official code of a village: {@code 36.04.05.2001}. */
    private static int region(NumberChain chain, int start) {
        if (start + 4 > chain.size() || isNextTo(chain, start, ".") || isNextTo(chain, start + 4, ".")) {
            return 0;
        }
        for (int part = 0; part < 4; part++) {
            boolean dotted = part == 0 || chain.gap(start + part).equals(".");
            if (!dotted || chain.digits(start + part).length() != (part == 3 ? 4 : 2)) {
                return 0;
            }
        }
        return 4;
    }

    private static int hotline(NumberChain chain, int start) {
        if (!chain.isApart(start)) {
            return 0;
        }
        int end = start;
        while (end < chain.size() && end - start < LONGEST_ROW && HOTLINES.contains(chain.digits(end))) {
            end++;
        }
        if (end > start && chain.isApart(end)) {
            return end - start;
        }
        String first = chain.digits(start);
        boolean inOne = first.length() == 7 && first.startsWith("1500");
        boolean inTwo = first.equals("1500")
                && start + 1 < chain.size()
                && chain.digits(start + 1).length() == 3;
        return inOne && chain.isApart(start + 1) ? 1 : inTwo && chain.isApart(start + 2) ? 2 : 0;
    }

    /** Numbers of offices and companies that cost the caller nothing, or the same from everywhere. */
    private static int freephone(NumberChain chain, int start) {
        String first = chain.digits(start);
        if (!chain.isApart(start)
                || !(first.startsWith("0800") || first.startsWith("0804") || first.startsWith("0807"))) {
            return 0;
        }
        int digits = first.length();
        int end = start + 1;
        while (end < chain.size() && !chain.isApart(end) && end - start < 5) {
            digits += chain.digits(end).length();
            end++;
        }
        return digits >= 10 && digits <= 13 && chain.isApart(end) ? end - start : 0;
    }

    /** Numbers at even steps, and days of a month in a list. */
    private static int row(NumberChain chain, int start) {
        int end = start + 1;
        long step = 0;
        boolean even = true;
        boolean days = isUpTo(chain.digits(start), LAST_DAY);
        while (end < chain.size() && end - start < LONGEST_ROW) {
            long next = value(chain.digits(end)) - value(chain.digits(end - 1));
            boolean listed = NumberChain.isList(chain.gap(end));
            boolean stillEven = even
                    && next > 0
                    && (step == 0 || next == step)
                    && (listed || chain.digits(end).length() <= 3);
            boolean stillDays = days && next > 0 && listed && isUpTo(chain.digits(end), LAST_DAY);
            if (!stillEven && !stillDays) {
                break;
            }
            even = stillEven;
            days = stillDays;
            step = next;
            end++;
        }
        return end - start >= 3 ? end - start : 0;
    }

    private static long value(String digits) {
        return digits.length() > 6 ? -1 : Long.parseLong(digits);
    }

    private static boolean isYear(String digits) {
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    }

    private static boolean isUpTo(String digits, int most) {
        return digits.length() <= 2 && Integer.parseInt(digits) > 0 && Integer.parseInt(digits) <= most;
    }

    private static boolean isNextTo(NumberChain chain, int group, String mark) {
        String gap = chain.gap(group);
        return !gap.isEmpty() && gap.strip().equals(mark.strip());
    }
}
