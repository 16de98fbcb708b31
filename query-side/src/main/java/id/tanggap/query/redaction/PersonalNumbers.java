package id.tanggap.query.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which groups of a chain are, taken together, a telephone number or the number of a person. */
final class PersonalNumbers {
    private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?620?|0)8[0-9]{7,11}");
    private static final Pattern LANDLINE = Pattern.compile("0[2-79][0-9]{7,10}");
    private static final Pattern LANDLINE_FROM_ABROAD = Pattern.compile("(?:00)?62(?:0)?[2-79][0-9]{7,10}");
    private static final Pattern FOREIGN = Pattern.compile("00[1-9][0-9]{8,13}");
    private static final Pattern WITH_PLUS = Pattern.compile("[1-9][0-9]{7,14}");

    /** Province, regency, district, day of birth (40 more for women), month, year, serial number. */
    private static final Pattern IDENTITY = Pattern.compile(
            "[1-9][0-9](?!00)[0-9]{2}(?!00)[0-9]{2}(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(?:0[1-9]|1[0-2])[0-9]{6}");

    private static final Pattern BEGINS_LIKE_A_TELEPHONE = Pattern.compile("(?:(?:00)?620?|0)[2-9][0-9]{7}");

    private static final int IDENTITY_DIGITS = 16;
    private static final int MOST_DIGITS = 26;
    private static final int MOST_GROUPS = 24;
    private static final int FEWEST_IN_AN_AREA_CODE = 3;

    /** So few digits before a mobile number, at the same distance as its own groups, are a number of their own. */
    private static final int HOUSE_NUMBER = 4;

    private PersonalNumbers() {}

    /**
     * @param unexplained how many digits stand right before it that nothing explains
     * @param before what ends there, null if nothing explains it
     */
    static List<Segment> at(NumberChain chain, int start, int unexplained, @Nullable Segment before) {
        List<Segment> found = new ArrayList<>();
        if (before != null && before.cover() == Cover.PHONE && isInTheSameArea(chain, start)) {
            found.add(Segment.telephone(1));
        }
        StringBuilder digits = new StringBuilder();
        boolean even = true;
        boolean tight = true;
        boolean listed = false;
        for (int end = start + 1; end <= chain.size() && end - start <= MOST_GROUPS; end++) {
            digits.append(chain.digits(end - 1));
            if (digits.length() > MOST_DIGITS) {
                break;
            }
            if (end - start > 1) {
                String gap = chain.gap(end - 1);
                even &= gap.equals(chain.gap(start + 1));
                tight &= gap.length() == 1;
                listed |= NumberChain.isList(gap);
            }
            int groups = end - start;
            String number = digits.toString();
            if (start == 0 && chain.introduced().fits(number.length())) {
                found.add(Segment.introduced(
                        groups, chain.introduced(), chain.introduced().expects(number.length())));
            }
            boolean whole = start == 0 && end == chain.size();
            boolean inOne = groups == 1 || (even && !listed) || (whole && tight);
            if (number.length() == IDENTITY_DIGITS) {
                boolean shaped = IDENTITY.matcher(number).matches();
                if (shaped || inOne || (even && chain.isOfFours(start, end))) {
                    found.add(Segment.identity(groups, shaped));
                }
            }
            boolean goesOn = groups > 1 && end < chain.size() && chain.gap(end).equals(chain.gap(start + 1));
            boolean setApart = start == 0
                    || unexplained == 0
                    || (groups == 1 ? chain.isApart(start) : !chain.gap(start).equals(chain.gap(start + 1)));
            if (isTelephone(chain, start, number, setApart, goesOn, groups == 1 || unexplained <= HOUSE_NUMBER)) {
                found.add(Segment.telephone(groups));
            }
        }
        return found;
    }

    /** Whether digits are a telephone's or a person's number, whatever was written between them. */
    static boolean isBeyondDoubt(CharSequence digits) {
        return BEGINS_LIKE_A_TELEPHONE.matcher(digits).lookingAt()
                || IDENTITY.matcher(digits).matches();
    }

    /** {@code (021) 5551234, 5551235}. */
    private static boolean isInTheSameArea(NumberChain chain, int start) {
        int digits = chain.digits(start).length();
        return chain.isApart(start) && chain.isApart(start + 1) && digits >= 6 && digits <= 8;
    }

    private static boolean isTelephone(
            NumberChain chain, int start, String digits, boolean setApart, boolean goesOn, boolean afterNextToNothing) {
        if (chain.groups().get(start).plus() && WITH_PLUS.matcher(digits).matches()) {
            return true;
        }
        if (MOBILE.matcher(digits).matches()) {
            return setApart || afterNextToNothing;
        }
        return setApart
                && !goesOn
                && (LANDLINE_FROM_ABROAD.matcher(digits).matches()
                        || (chain.digits(start).length() >= FEWEST_IN_AN_AREA_CODE
                                && (LANDLINE.matcher(digits).matches()
                                        || FOREIGN.matcher(digits).matches())));
    }
}
