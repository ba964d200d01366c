package anjuan.threshold;

import anjuan.threshold.Conduct.Presumption;
import anjuan.threshold.Threshold.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds what is known of the acts of each respondent against the thresholds.
 *
 * <p>Acts that nobody was punished for are added up, offence by offence; one that was punished makes those after it a
 * repeat; the rules of the day on which the last of them
 * ended govern the sum, or those of today where they are milder.
 *
 * @legal 法释〔2025〕5号 第三条至第二十九条；行政执法机关移送涉嫌犯罪案件的规定 第三条
 */
@Component
class ThresholdCalculator {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int FIGURES_BY_HALF = 2;

    private final ThresholdTable table;
    private final BigDecimal nearFrom;

    ThresholdCalculator(ThresholdTable table, ThresholdSettings settings) {
        this.table = table;
        this.nearFrom = settings.nearFrom();
    }

    /** A finding for each respondent and offence, by place and offence. */
    List<Finding> findings(List<Conduct> conducts, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var values = conducts.stream()
                .collect(Collectors.toMap(Conduct::no, conduct -> table.values(conduct.goods(), conduct.until())));
        var byRespondent = conducts.stream()
                .filter(Conduct::isAddedUp)
                .map(conduct -> behindPunished(conduct, conducts))
                .collect(Collectors.groupingBy(Conduct::respondent, TreeMap::new, Collectors.toList()));
        byRespondent.forEach((respondent, acts) -> {
            Map<Offence, List<Conduct>> byOffence = byOffence(acts, false);
            byOffence.forEach((offence, those) -> findings.add(finding(offence, false, those, values, today)));
            byOffence(acts, true)
                    .forEach((offence, those) -> findings.add(finding(offence, false, those, values, today)));
            if (byOffence.containsKey(Offence.MARK_GOODS) && byOffence.containsKey(Offence.MARK_SERVICES)) {
                var both = new ArrayList<>(byOffence.get(Offence.MARK_GOODS));
                both.addAll(byOffence.get(Offence.MARK_SERVICES));
                findings.add(finding(Offence.MARK_SERVICES, true, both, values, today));
            }
        });
        return findings;
    }

    /** Why an act that ended on a day was no crime; empty where it was, or the table does not know. */
    Optional<Gap> whyNoCrime(Offence offence, LocalDate day) {
        return table.isNoCrime(offence, day) ? Optional.of(table.gap(offence, day)) : Optional.empty();
    }

    /** Acts that were no crime when they were done are not added to those that were. */
    private Map<Offence, List<Conduct>> byOffence(List<Conduct> acts, boolean isNoCrime) {
        return acts.stream()
                .filter(act -> table.isNoCrime(act.offence(), act.until()) == isNoCrime)
                .collect(Collectors.groupingBy(Conduct::offence, TreeMap::new, Collectors.toList()));
    }

    /** An act that was dealt with is not added up, but what follows it within two years is a repeat. */
    private static Conduct behindPunished(Conduct conduct, List<Conduct> conducts) {
        var latest = conduct;
        for (var other : conducts) {
            latest = latest.behind(other);
        }
        return latest;
    }

    private Finding finding(
            Offence offence,
            boolean isMixed,
            List<Conduct> conducts,
            Map<Integer, List<Value>> values,
            LocalDate today) {
        var days = conducts.stream().map(Conduct::until).sorted().toList();
        var ofTheDay = assess(offence, conducts, values, days.get(days.size() - 1));
        var ofToday = assess(offence, conducts, values, today);
        var presumptions = EnumSet.noneOf(Presumption.class);
        conducts.forEach(conduct -> presumptions.addAll(conduct.presumptions()));
        return new Finding(
                conducts.get(0).respondent(),
                offence,
                isMixed,
                conducts.stream().map(Conduct::no).toList(),
                ofTheDay,
                isSameLaw(ofTheDay, ofToday) ? null : ofToday,
                !isSameLaw(ofTheDay, assess(offence, conducts, values, days.get(0))),
                presumptions,
                suspicion(conducts, isMixed),
                ofTheDay == null ? table.gap(offence, days.get(days.size() - 1)) : null);
    }

    private static boolean isSameLaw(@Nullable Assessment one, @Nullable Assessment other) {
        return one == null ? other == null : other != null && one.law().equals(other.law());
    }

    /** The suspicion was said of an offence of its own, not of the sum of goods and services. */
    private static @Nullable String suspicion(List<Conduct> conducts, boolean isMixed) {
        var said = conducts.stream()
                .map(Conduct::suspicion)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("；"));
        return isMixed || said.isEmpty() ? null : said;
    }

    private @Nullable Assessment assess(
            Offence offence, List<Conduct> conducts, Map<Integer, List<Value>> values, LocalDate day) {
        var repeats = conducts.stream().filter(Conduct::isRepeat).toList();
        var rights = conducts.stream()
                .flatMap(conduct -> conduct.rightList().stream())
                .distinct()
                .count();
        var thresholds = table.of(offence, day, rights > 1, !repeats.isEmpty());
        if (thresholds.isEmpty()) {
            return null;
        }
        var ofAll = Figures.of(offence, conducts, values);
        var ofRepeats = Figures.of(offence, repeats, values);
        var readings = new ArrayList<Reading>();
        for (var threshold : thresholds) {
            var figures = threshold.condition() == Condition.REPEAT ? ofRepeats : ofAll;
            figures.find(threshold.measure()).ifPresent(figure -> readings.add(reading(threshold, figure)));
        }
        return new Assessment(laws(thresholds), readings, byHalves(readings));
    }

    private static String laws(List<Threshold> thresholds) {
        return thresholds.stream().map(Threshold::law).distinct().collect(Collectors.joining("、"));
    }

    private Reading reading(Threshold threshold, Figure figure) {
        var ratio = threshold.ratio(figure.value());
        var standing = threshold.isReachedBy(figure.value())
                ? Standing.REACHED
                : ratio.compareTo(nearFrom) >= 0 ? Standing.NEAR : Standing.BELOW;
        return new Reading(threshold, figure, ratio, standing, threshold.isEspeciallySerious(figure.value()));
    }

    private Standing byHalves(List<Reading> readings) {
        if (countFrom(readings, HALF) >= FIGURES_BY_HALF) {
            return Standing.REACHED;
        }
        return countFrom(readings, HALF.multiply(nearFrom)) >= FIGURES_BY_HALF ? Standing.NEAR : Standing.BELOW;
    }

    private static long countFrom(List<Reading> readings, BigDecimal share) {
        return readings.stream()
                .filter(reading -> reading.threshold().countsByHalf())
                .filter(reading -> reading.ratio().compareTo(share) >= 0)
                .map(reading -> reading.threshold().measure())
                .distinct()
                .count();
    }
}
