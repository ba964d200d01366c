package anjuan.threshold;

import anjuan.task.Refusal;
import anjuan.threshold.Goods.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands against an entry of figures: a unit, a count, a price, a day or an item of evidence that does not fit. */
final class FiguresCheck {

    private final FiguresForm form;
    private final Set<String> evidence;
    private final List<Refusal> refusals = new ArrayList<>();

    private FiguresCheck(FiguresForm form, Set<String> evidence) {
        this.form = form;
        this.evidence = evidence;
    }

    /**
     * The refusals in the order of the form; empty when it may be kept.
     *
     * @param respondents how many the case has; while none is known, the first is meant
     * @param inPlace entries that may be replaced
     * @param evidence numbers of the items on which facts may be founded
     * @param enteredOn legal day of the entry
     */
    static List<Refusal> refusals(
            FiguresForm form, int respondents, List<Entry> inPlace, Set<String> evidence, LocalDate enteredOn) {
        var check = new FiguresCheck(form, evidence);
        if (form.respondent() > Math.max(respondents, 1)) {
            check.refuse(Refusal.at("respondent", "CHARGE_RESPONDENT_UNKNOWN", respondents));
        }
        check.days(enteredOn);
        for (int line = 0; line < form.goods().size(); line++) {
            check.goods("goods[" + line + "].", form.goods().get(line));
        }
        check.amounts();
        check.circumstances();
        check.replacement(inPlace);
        return check.refusals;
    }

    private void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    private void days(LocalDate enteredOn) {
        if (form.actedFrom().isAfter(form.actedUntil())) {
            refuse(Refusal.at("actedUntil", "THRESHOLD_DAYS_REVERSED", form.actedFrom(), form.actedUntil()));
        }
        if (form.actedUntil().isAfter(enteredOn)) {
            refuse(Refusal.at("actedUntil", "DATE_IN_FUTURE", form.actedUntil(), enteredOn));
        }
        if ((form.earlierOn() == null) != (form.earlierPaper() == null)) {
            refuse(Refusal.at(form.earlierOn() == null ? "earlierOn" : "earlierPaper", "REQUIRED"));
        }
        if (form.earlierOn() != null && !form.earlierOn().isBefore(form.actedUntil())) {
            refuse(Refusal.at("earlierOn", "THRESHOLD_EARLIER_NOT_BEFORE", form.actedUntil()));
        }
        if ((form.punishedOn() == null) != (form.punishedBy() == null)) {
            refuse(Refusal.at(form.punishedOn() == null ? "punishedOn" : "punishedBy", "REQUIRED"));
        }
        if (form.punishedOn() != null && form.punishedOn().isAfter(enteredOn)) {
            refuse(Refusal.at("punishedOn", "DATE_IN_FUTURE", form.punishedOn(), enteredOn));
        }
        if (form.punishedBy() != null && Boolean.TRUE.equals(form.isSuspected())) {
            refuse(Refusal.at("punishedBy", "THRESHOLD_SUSPICION_PUNISHED"));
        }
    }

    private void goods(String line, Goods goods) {
        if (!form.offence().hasGoods()) {
            refuse(Refusal.at(line + "name", "THRESHOLD_GOODS_OF_SERVICE"));
            return;
        }
        if (goods.name() == null || goods.name().isBlank()) {
            refuse(Refusal.at(line + "name", "THRESHOLD_COUNT_WITHOUT_GOODS"));
        }
        if (goods.quantity() == null || goods.quantity().signum() == 0) {
            refuse(Refusal.at(line + "quantity", "THRESHOLD_GOODS_WITHOUT_COUNT"));
        } else if (form.offence() == Offence.LABELS && !isWhole(goods.quantity())) {
            refuse(Refusal.at(line + "quantity", "THRESHOLD_COUNT_NOT_WHOLE"));
        }
        prices(line, goods);
        evidence(line + "evidence", goods.evidence());
    }

    /** An actual price is that of goods that were sold, an average one that of goods that were not; labels count by pieces. */
    private void prices(String line, Goods goods) {
        boolean isSold = goods.state().isSold();
        var strange = isSold ? Price.AVERAGE : Price.ACTUAL;
        if (goods.price(strange) != null) {
            refuse(Refusal.at(line + (isSold ? "average" : "actual"), "THRESHOLD_PRICE_NOT_OF_STATE"));
        } else if (!goods.hasPrice() && form.offence() != Offence.LABELS) {
            refuse(Refusal.at(line + (isSold ? "actual" : "average"), "THRESHOLD_PRICE_MISSING"));
        }
    }

    private void amounts() {
        var named = EnumSet.noneOf(Amount.Kind.class);
        for (int line = 0; line < form.amounts().size(); line++) {
            var at = "amounts[" + line + "].";
            var said = form.amounts().get(line);
            if (!form.offence().asksFor(said.kind())) {
                refuse(Refusal.at(at + "kind", "THRESHOLD_FIGURE_NOT_OF_OFFENCE"));
            }
            if (!named.add(said.kind())) {
                refuse(Refusal.at(at + "kind", "THRESHOLD_FIGURE_TWICE"));
            }
            if (said.unit() != said.kind().unit()) {
                refuse(Refusal.at(at + "unit", "THRESHOLD_UNIT_WRONG"));
            }
            if (said.kind().unit().isWhole() && !isWhole(said.amount())) {
                refuse(Refusal.at(at + "amount", "THRESHOLD_COUNT_NOT_WHOLE"));
            }
            evidence(at + "evidence", said.evidence());
        }
    }

    private void evidence(String field, @Nullable String numbers) {
        for (var number : Conduct.split(numbers)) {
            if (!evidence.contains(number)) {
                refuse(Refusal.at(field, "THRESHOLD_EVIDENCE_UNKNOWN", number));
            }
        }
    }

    private void circumstances() {
        boolean isKnowledgeStrange = !form.offence().asksForKnowledge()
                && !Objects.requireNonNull(form.knowledge()).presumptions().isEmpty();
        if (isKnowledgeStrange) {
            refuse(Refusal.at("knowledge", "THRESHOLD_KNOWLEDGE_NOT_ASKED"));
        }
        if (form.otherSerious() != null && !form.offence().hasOtherCircumstances()) {
            refuse(Refusal.at("otherSerious", "THRESHOLD_CIRCUMSTANCE_NOT_ASKED"));
        }
        if (form.saysRuin() && form.offence() != Offence.TRADE_SECRET) {
            refuse(Refusal.at("ruinsOwner", "THRESHOLD_CIRCUMSTANCE_NOT_ASKED"));
        }
        if (form.suspects() != (form.suspicion() != null)) {
            refuse(Refusal.at("suspicion", "THRESHOLD_SUSPICION_WITHOUT_GROUND"));
        }
        boolean saysNothing = form.goods().isEmpty()
                && form.amounts().isEmpty()
                && form.otherSerious() == null
                && !form.saysRuin()
                && !form.suspects();
        if (saysNothing && !form.strikesOut()) {
            refuse(Refusal.of("THRESHOLD_NOTHING_ENTERED"));
        }
    }

    private void replacement(List<Entry> inPlace) {
        if (form.replaces() == null) {
            if (form.strikesOut()) {
                refuse(Refusal.at("replaces", "REQUIRED"));
            }
            return;
        }
        if (inPlace.stream().noneMatch(entry -> entry.no() == form.replaces())) {
            refuse(Refusal.at("replaces", "THRESHOLD_ENTRY_UNKNOWN"));
        }
        if (form.reason() == null) {
            refuse(Refusal.at("reason", "REQUIRED"));
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
