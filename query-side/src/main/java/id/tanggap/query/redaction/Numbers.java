package id.tanggap.query.redaction;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of telephones, people, families, accounts and customers, with whatever stands between their digits. Dates,
 * times, sums, distances, hotlines and the numbers of laws stay.
 */
final class Numbers implements Rule {
    static final int FEWEST_OF_A_TELEPHONE = 7;

    private static final String REGION = "ID";
    private static final long MOST_TRIES = 100;
    private static final int SIGNS_AROUND = 3;

    private static final Pattern BIRTH = Pattern.compile(
            "(?:lahir|ttl)(?!\\p{L})[^0-9\\n;!?]{0,30}"
                    + "([0-3]?[0-9]\\s?[\\-/. ]\\s?(?:[01]?[0-9]|[A-Za-z]{3,9})\\s?[\\-/. ]\\s?(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?![0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> BIRTHS = Cues.of("lahir", "ttl");

    private final PhoneNumberUtil telephones = PhoneNumberUtil.getInstance();
    private final Set<String> official;

    /** @param official telephone numbers that may be named in public, with the country's number and nothing but digits */
    Numbers(Set<String> official) {
        this.official = official;
    }

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.digitsOfANumber() >= NumberChain.FEWEST_DIGITS
                || (glimpse.hasDigits() && glimpse.hasAnyOf(BIRTHS));
    }

    /** The facts that words tell are looked for only where a number would be covered. */
    @Override
    public void find(Masks masks, Glimpse glimpse) {
        glimpse.places(BIRTHS).forEach(word -> masks.at(word.from(), BIRTH, 1, Cover.BIRTH));
        DigitReading reading = DigitReading.of(masks.signs());
        CharSequence signs = masks.seen(reading.signs());
        List<NumberChain> chains = NumberChain.in(signs);
        if (!covered(chains, signs, reading).isEmpty()) {
            Facts facts = Facts.in(masks.signs());
            List<NumberChain> told =
                    chains.stream().map(chain -> chain.toldBy(facts, reading)).toList();
            covered(told, signs, reading).forEach(number -> masks.take(number.from(), number.to(), number.cover()));
        }
    }

    private record Number(int from, int to, Cover cover) {}

    private List<Number> covered(List<NumberChain> chains, CharSequence signs, DigitReading reading) {
        List<Number> covered = new ArrayList<>();
        for (NumberChain chain : chains) {
            for (Settlement.Settled settled : Settlement.of(chain)) {
                int from = chain.groups().get(settled.first()).from();
                int to = chain.groups().get(settled.last()).to();
                from = beginning(signs, from, to);
                Cover cover = settled.cover();
                if (settled.unexplained()) {
                    coverByTheLibrary(reading, signs, from, to, cover, covered);
                } else if (cover != null && !isOfficial(signs.subSequence(from, to))) {
                    covered.add(new Number(reading.start(from), reading.end(to), cover));
                }
            }
        }
        return covered;
    }

    /** What our rules cannot explain may be a telephone number all the same, or else what they took it for. */
    private void coverByTheLibrary(
            DigitReading reading,
            CharSequence signs,
            int from,
            int to,
            @Nullable Cover otherwise,
            List<Number> covered) {
        if (otherwise != null) {
            covered.add(new Number(reading.start(from), reading.end(to), otherwise));
            return;
        }
        if (to - from < FEWEST_OF_A_TELEPHONE) {
            return;
        }
        int begin = Math.max(0, from - SIGNS_AROUND);
        CharSequence around = signs.subSequence(begin, Math.min(signs.length(), to + SIGNS_AROUND));
        for (PhoneNumberMatch match : telephones.findNumbers(around, REGION, Leniency.VALID, MOST_TRIES)) {
            int start = begin + match.start();
            int end = begin + match.end();
            if (start >= from && end <= to && !isOfficial(signs.subSequence(start, end))) {
                covered.add(new Number(reading.start(start), reading.end(end), Cover.PHONE));
            }
        }
    }

    /** The plus and the bracket before a number are part of it. */
    private static int beginning(CharSequence signs, int from, int to) {
        int begin = from;
        if (begin > 0 && signs.charAt(begin - 1) == '+') {
            begin--;
        }
        boolean closes = signs.subSequence(from, to).toString().indexOf(')') >= 0;
        return closes && begin > 0 && signs.charAt(begin - 1) == '(' ? begin - 1 : begin;
    }

    private boolean isOfficial(CharSequence number) {
        return !official.isEmpty() && official.contains(normal(number));
    }

    /** A telephone number with the country's number and nothing but digits. */
    static String normal(CharSequence number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                digits.append(number.charAt(i));
            }
        }
        String plain = digits.toString();
        return plain.startsWith("0") ? "62" + plain.substring(1) : plain;
    }
}
