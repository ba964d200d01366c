package anjuan.casefile;

import java.util.regex.Pattern;

/**
 * The number under which a file is known from its clue to the archive: bureau code, year of registration, serial
 * without gaps, such as {@code YZ-2026-00001}.
 *
 * <p>It is an address, not a document number: numbers such as 云市监立〔2026〕1号 belong to papers.
 */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,8}-\\d{4}-\\d{5,7}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    public static CaseNumber of(String bureauCode, int year, int serial) {
        return new CaseNumber("%s-%d-%05d".formatted(bureauCode, year, serial));
    }

    /** Whether a text has the form of a case number; says nothing about whether such a case exists. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
