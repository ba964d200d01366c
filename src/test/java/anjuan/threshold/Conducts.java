package anjuan.threshold;

import anjuan.threshold.Amount.Kind;
import anjuan.threshold.Conduct.Earlier;
import anjuan.threshold.Conduct.Presumption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Acts to be held against thresholds: lawful ones of today's rules, one thing varied at a time. */
final class Conducts {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Offence offence;
    private final List<Goods> goods = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();
    private int no = 1;
    private int respondent = 1;
    private LocalDate from = TODAY.minusDays(30);
    private LocalDate until = TODAY.minusDays(10);
    private String rights = "1234567";
    private Earlier earlier;
    private String punishedBy;
    private LocalDate punishedOn;
    private String otherSerious;
    private boolean ruinsOwner;
    private String suspicion;

    private Conducts(Offence offence) {
        this.offence = offence;
    }

    static Conducts of(Offence offence) {
        return new Conducts(offence);
    }

    static Goods goods(Goods.State state, String quantity, String actual, String average, String label, String market) {
        return new Goods(
                "外套",
                state,
                new BigDecimal(quantity),
                number(actual),
                number(average),
                number(label),
                number(market),
                "1");
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    Conducts no(int number) {
        no = number;
        return this;
    }

    Conducts by(int place) {
        respondent = place;
        return this;
    }

    Conducts on(LocalDate day) {
        from = day;
        until = day;
        return this;
    }

    Conducts with(Goods line) {
        goods.add(line);
        return this;
    }

    Conducts with(Kind kind, String amount) {
        amounts.add(new Amount(kind, new BigDecimal(amount), kind.unit(), "1"));
        return this;
    }

    Conducts ofRights(String names) {
        rights = names;
        return this;
    }

    Conducts afterPenaltyOn(LocalDate day) {
        earlier = new Earlier(day, "云市监罚〔2025〕1号");
        return this;
    }

    Conducts punishedOn(LocalDate day) {
        punishedOn = day;
        return punished();
    }

    Conducts punished() {
        punishedBy = "云市监罚〔2026〕3号";
        return this;
    }

    Conducts otherSerious() {
        otherSerious = "涉及药品包装";
        return this;
    }

    Conducts ruinsOwner() {
        ruinsOwner = true;
        return this;
    }

    Conducts suspected() {
        suspicion = "账册显示尚有大量未查明的销售";
        return this;
    }

    /** The act with one figure of a measure, and none of any other that has a lower threshold. */
    Conducts with(Measure measure, BigDecimal figure) {
        var text = figure.toPlainString();
        return switch (measure) {
            case GAINS -> with(Kind.FEES, text);
            case BUSINESS -> with(goods(Goods.State.MADE, "1", null, null, null, text));
            case SALES -> with(goods(Goods.State.SOLD, "1", text, null, null, null));
            case UNSOLD -> with(goods(Goods.State.UNSOLD, "1", null, text, null, null));
            case SOLD_AND_UNSOLD ->
                with(goods(Goods.State.SOLD, "1", "1", null, null, null))
                        .with(goods(
                                Goods.State.UNSOLD,
                                "1",
                                null,
                                figure.subtract(BigDecimal.ONE).toPlainString(),
                                null,
                                null));
            case PIECES -> with(goods(Goods.State.MADE, text, null, null, null, "0"));
            case UNSOLD_PIECES -> with(goods(Goods.State.UNSOLD, text, null, null, null, "0"));
            case ALL_PIECES ->
                with(goods(Goods.State.SOLD, "1", "0", null, null, null))
                        .with(goods(
                                Goods.State.UNSOLD,
                                figure.subtract(BigDecimal.ONE).toPlainString(),
                                null,
                                null,
                                null,
                                "0"));
            case LOSS -> with(Kind.LOSS, text);
            case COPIES -> with(Kind.COPIES, text);
            case ITEMS -> with(Kind.ITEMS, text);
            case DOWNLOADS -> with(Kind.DOWNLOADS, text);
            case CLICKS -> with(Kind.CLICKS, text);
            case MEMBERS -> with(Kind.MEMBERS, text);
            case CIRCUMSTANCE, RUIN -> throw new IllegalArgumentException("no figure of " + measure);
        };
    }

    Conduct done() {
        return new Conduct(
                no,
                respondent,
                offence,
                "销售假冒注册商标的外套",
                from,
                until,
                rights,
                earlier,
                punishedBy,
                punishedOn,
                goods,
                amounts,
                Set.<Presumption>of(),
                otherSerious,
                ruinsOwner,
                suspicion);
    }
}
