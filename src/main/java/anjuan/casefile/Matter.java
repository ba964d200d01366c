package anjuan.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What runs a course of its own: the case itself, or one thing on it (事项) such as the second seizure or the course of
 * the first respondent. Written {@code YZ-2026-00001} or {@code YZ-2026-00001#S2}.
 *
 * @param id empty for the case itself, otherwise a letter of {@link Kind} and a serial within the case
 */
public record Matter(CaseNumber caseNumber, String id) {

    /** What kinds of things run beside each other on a case, each with the letter that its ids begin with. */
    public enum Kind {
        /** 当事人: notice, hearing, decision, service and performance of one respondent. */
        PARTY('P'),
        /** 先行登记保存 */
        PRESERVATION('K'),
        /** 查封、扣押 */
        SEIZURE('S'),
        /** 检测、检验、鉴定，辨认、鉴别，限期提供材料 */
        AWAITED('W'),
        /** 回避 */
        RECUSAL('R'),
        /** 中止、终止调查 */
        SUSPENSION('Z'),
        /** 协助调查 */
        ASSISTANCE('A'),
        /** 管辖争议 */
        JURISDICTION('J'),
        /** 责令改正 */
        CORRECTION('C'),
        /** 公示 */
        PUBLICITY('G'),
        /** 延期、分期缴纳 */
        DEFERRAL('D'),
        /** 行政复议、行政诉讼 */
        REMEDY('V'),
        /** 疑难案件请示 */
        ESCALATION('Q'),
        /** 当场处罚材料交回 */
        HAND_IN('H'),
        /** 关联案件、并案、分案 */
        LINK('L'),
        /** 移送涉嫌犯罪案件 */
        REFERRAL('Y'),
        /** 反向移送的回复 */
        RETURN('B'),
        /** 线索移送函 */
        CLUE_LETTER('X'),
        /** 与公安机关、检察机关协作 */
        COOPERATION('E'),
        /** 上级督办、指导 */
        GUIDANCE('U'),
        /** 上级研究请示时征求意见 */
        OPINION('O');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    private static final Pattern FORM = Pattern.compile("[A-Z][1-9]\\d{0,3}");
    private static final Pattern KEY = Pattern.compile("([^#]+)(?:#(.+))?");

    public Matter {
        if (!id.isEmpty() && !isWellFormed(id)) {
            throw new IllegalArgumentException("not a matter of a case: " + id);
        }
    }

    /** The case itself. */
    public static Matter of(CaseNumber caseNumber) {
        return new Matter(caseNumber, "");
    }

    /** The course of a respondent, by his place among the respondents, from 1. */
    public static Matter party(CaseNumber caseNumber, int place) {
        return of(caseNumber, Kind.PARTY, place);
    }

    static Matter of(CaseNumber caseNumber, Kind kind, int serial) {
        return new Matter(caseNumber, kind.letter + Integer.toString(serial));
    }

    /** Reads what {@link #key()} wrote. */
    public static Matter ofKey(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the key of a matter: " + key);
        }
        return new Matter(new CaseNumber(parts.group(1)), parts.group(2) == null ? "" : parts.group(2));
    }

    /** Whether a text has the form of a matter's id; says nothing about whether the case has it. */
    public static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    /** Whether it is a thing of this kind. */
    public boolean is(Kind kind) {
        return !isWholeCase() && id.charAt(0) == kind.letter;
    }

    public boolean isWholeCase() {
        return id.isEmpty();
    }

    /** Number of the thing among those of its kind; 0 for the case itself. */
    public int serial() {
        return isWholeCase() ? 0 : Integer.parseInt(id.substring(1));
    }

    /** One word for both parts, under which the engine knows it. */
    public String key() {
        return isWholeCase() ? caseNumber.value() : caseNumber.value() + '#' + id;
    }

    @Override
    public String toString() {
        return key();
    }
}
