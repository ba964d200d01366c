package anjuan.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The known outcome of a case, read from its words and sums.
 *
 * @param why for a case that stops early, what the file does not tell
 * @param isAsPublished whether carrying it there is all that was published
 * @param assumed what had to be assumed so that the decision has a measure
 */
record Ending(Reach reach, Measure measure, @Nullable String why, boolean isAsPublished, List<String> assumed) {

    /** What the party has to bear; sums that nobody published are zero. */
    record Measure(
            boolean warning,
            BigDecimal fine,
            BigDecimal gain,
            @Nullable String goods,
            @Nullable String correction) {

        static final Measure NONE = new Measure(false, BigDecimal.ZERO, BigDecimal.ZERO, null, null);

        boolean isCorrectionOnly() {
            return !warning && fine.signum() == 0 && gain.signum() == 0 && goods == null && correction != null;
        }

        boolean isEmpty() {
            return !warning && fine.signum() == 0 && gain.signum() == 0 && goods == null && correction == null;
        }
    }

    private static final Pattern OPEN = words("under investigation|being investigated|正在调查|立案调查|调查中|尚未办结");
    private static final Pattern CAMPAIGN = words("campaign|cluster|专项行动|集中整治");
    private static final Pattern NOT_FILED = words("not filed|no case filed|filing refused|不予立案");
    private static final Pattern TO_POLICE =
            words("(sent|transferred|referred|handed) to (the )?(police|public security|judicial)|移送(公安|司法)");
    private static final Pattern NO_PENALTY = words("no[- ]penalty|without penalty|exempt|不予(行政)?处罚|免予处罚");
    private static final Pattern NOT_PROVEN =
            words("not proven|unproven|not established|no breach|no infringement|不能?成立");
    private static final Pattern PENALTY =
            words("\\bfin(e|ed|es)\\b|penalt|confiscat|warning|stop|correct|destroy|罚|没收|警告|责令");
    private static final Pattern LATER_DECISIONS = words("revoked|撤销");
    private static final Pattern NO_FINE = words("no fine|without (a )?fine|未罚款");
    private static final Pattern FINE_SUM = Pattern.compile(
            "(?i)(?:\\bfined?(?: of)?|罚款)(?: \\w+){0,2}? ?(?:CNY|RMB|¥)? ?([\\d,，]+(?:\\.\\d+)?)(?!\\d*\\+)");
    private static final Pattern FINE = words("\\bfin(e|ed|es)\\b|罚款");
    private static final Pattern GAIN = words("(gains?|proceeds|income)\\b[^,;，；]*confiscat|confiscat\\w* (of )?(the )?"
            + "(illegal )?(gains?|proceeds|income)|没收违法所得");
    private static final Pattern GOODS = words("(goods|bottles?|boxes|packag\\w+|valves?|products?|items?|pieces|pairs|"
            + "batter\\w+|labels?|tools?)\\b[^,;，；]*confiscat|confiscat\\w* (of )?(the )?(\\d+ )?"
            + "(infringing )?(goods|bottles?|boxes|products?|items?)|没收(侵权|涉案)?(商品|产品|物品)");
    private static final Pattern WARNING = words("\\bwarning\\b|警告");
    private static final Pattern CORRECTION = words(
            "stop (order|marking|selling|using)|order(ed)? to (stop|correct)|" + "remove or destroy|correction|责令");
    private static final int MOST_WORDS = 900;

    static Ending of(PublishedCase published) {
        var text = published.outcome() == null ? "" : published.outcome();
        if (published.isReferral()) {
            return new Ending(Reach.VERIFYING, Measure.NONE, "the administrative case is not told", true, List.of());
        }
        if (OPEN.matcher(text).find() && !published.isExact("decision")) {
            return new Ending(
                    Reach.INVESTIGATING, Measure.NONE, "published while it was investigated", true, List.of());
        }
        if (CAMPAIGN.matcher(text).find() && !published.isExact("filed") && !published.isExact("decision")) {
            return new Ending(
                    Reach.VERIFYING,
                    Measure.NONE,
                    "a campaign, no single case; the clue is received and given to verify, each offender found becomes a case",
                    false,
                    List.of());
        }
        // several decisions one after another: the first is the one that the dates belong to
        var later = LATER_DECISIONS.matcher(text);
        boolean isFirstOnly = later.find();
        var first = isFirstOnly ? text.substring(0, later.start()) : text;
        if (NOT_FILED.matcher(first).find()) {
            return new Ending(Reach.NOT_FILED, Measure.NONE, null, true, List.of());
        }
        if (TO_POLICE.matcher(first).find() && !knowsPenalty(published, first)) {
            return new Ending(
                    Reach.INVESTIGATING,
                    Measure.NONE,
                    "the case then left for the police, which is not carried yet",
                    false,
                    List.of());
        }
        if (NOT_PROVEN.matcher(first).find() && published.amount("fine_cny") == null) {
            return new Ending(Reach.NOT_PROVEN, Measure.NONE, null, true, List.of());
        }
        if (NO_PENALTY.matcher(first).find() && published.amount("fine_cny") == null) {
            return new Ending(Reach.EXCUSED, Measure.NONE, null, true, List.of());
        }
        if (knowsPenalty(published, first)) {
            var ending = penalty(published, first);
            return isFirstOnly ? ending.followed(Sequel.of(published)) : ending;
        }
        return new Ending(
                Reach.INVESTIGATING,
                Measure.NONE,
                text.isEmpty() ? "the file has no outcome" : "the outcome names no decision: " + text,
                false,
                List.of());
    }

    private Ending followed(Sequel sequel) {
        if (sequel.turns().isEmpty()) {
            return new Ending(
                    reach,
                    measure,
                    "the first of several decisions; the file does not date the others",
                    false,
                    assumed);
        }
        return new Ending(
                reach,
                measure,
                sequel.isReviewOpen() ? "a review was open when it was published" : null,
                true,
                assumed);
    }

    private static boolean knowsPenalty(PublishedCase published, String text) {
        return PENALTY.matcher(text).find()
                || published.date("decision") != null
                || isPositive(published.amount("fine_cny"))
                || isPositive(published.amount("confiscated_gain_cny"))
                || isPositive(published.amount("total_fine_and_confiscation_cny"));
    }

    private static Ending penalty(PublishedCase published, String text) {
        var assumed = new ArrayList<String>();
        var gain = gain(published, text, assumed);
        var fine = fine(published, text, gain, assumed);
        var goods = GOODS.matcher(text).find() ? goods(published) : null;
        boolean warning = WARNING.matcher(text).find();
        boolean hasSum = fine.signum() > 0 || gain.signum() > 0;
        var correction = CORRECTION.matcher(text).find() ? shortened("公开结果：" + text) : null;
        if (!hasSum && goods == null && correction == null && !warning) {
            correction = shortened("公开结果（未载明金额）：" + (text.isBlank() ? "行政处罚" : text));
            assumed.add("the measure: no sum was published, the decision carries the outcome in words");
        } else if (!hasSum
                && FINE.matcher(text).find()
                && !NO_FINE.matcher(text).find()) {
            assumed.add("the measure: a fine was imposed, its sum was not published");
        }
        return new Ending(
                Reach.PENALTY, new Measure(warning, fine, gain, goods, correction), null, true, List.copyOf(assumed));
    }

    private static BigDecimal gain(PublishedCase published, String text, List<String> assumed) {
        var known = published.amount("confiscated_gain_cny");
        if (known != null) {
            return known;
        }
        var gain = published.amount("illegal_gain_cny");
        boolean isTotal = published.amount("total_fine_and_confiscation_cny") != null;
        if (gain != null && (isTotal || GAIN.matcher(text).find())) {
            assumed.add("the confiscated gain: taken to be the illegal gain of " + gain.toPlainString());
            return gain;
        }
        if (GAIN.matcher(text).find()) {
            assumed.add("the measure: a gain was confiscated, its sum was not published");
        }
        return BigDecimal.ZERO;
    }

    private static BigDecimal fine(PublishedCase published, String text, BigDecimal gain, List<String> assumed) {
        var known = published.amount("fine_cny");
        if (known != null) {
            return known;
        }
        var total = published.amount("total_fine_and_confiscation_cny");
        if (total != null && total.compareTo(gain) >= 0) {
            assumed.add("the fine: the total of " + total.toPlainString() + " less the confiscated gain");
            return total.subtract(gain);
        }
        var sum = FINE_SUM.matcher(text);
        if (sum.find() && !NO_FINE.matcher(text).find()) {
            var digits = sum.group(1).replaceAll("[,，]", "");
            if (!digits.isEmpty() && digits.length() <= 14) {
                return new BigDecimal(digits).setScale(2, java.math.RoundingMode.HALF_UP);
            }
        }
        return BigDecimal.ZERO;
    }

    private static String goods(PublishedCase published) {
        var count = published.amount("goods_count");
        if (count == null) {
            return "涉案物品（公开材料未载明数量）";
        }
        var unit = published.goodsUnit() == null ? "件" : published.goodsUnit();
        return shortened(count.stripTrailingZeros().toPlainString() + " " + unit);
    }

    private static boolean isPositive(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }

    private static String shortened(String text) {
        return text.length() > MOST_WORDS ? text.substring(0, MOST_WORDS) : text;
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
