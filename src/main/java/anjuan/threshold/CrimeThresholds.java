package anjuan.threshold;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.HoldsPlaces;
import anjuan.casefile.Matter;
import anjuan.threshold.Conduct.Earlier;
import anjuan.threshold.Conduct.Presumption;
import anjuan.threshold.ReferralDuty.Ground;
import anjuan.threshold.ThresholdMapper.AmountRow;
import anjuan.threshold.ThresholdMapper.ConductRow;
import anjuan.threshold.ThresholdMapper.GoodsRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the acts of a case come to under the criminal rules, and whether they must be handed to the police.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第三条
 */
@Service
public class CrimeThresholds implements HoldsPlaces {

    private final ThresholdMapper mapper;
    private final ThresholdCalculator calculator;
    private final ThresholdSettings settings;
    private final Clock clock;

    CrimeThresholds(ThresholdMapper mapper, ThresholdCalculator calculator, ThresholdSettings settings, Clock clock) {
        this.mapper = mapper;
        this.calculator = calculator;
        this.settings = settings;
        this.clock = clock;
    }

    /** A finding for each respondent and offence, under the rules as they are today; empty where no figures were entered. */
    public List<Finding> findings(CaseNumber caseNumber) {
        return calculator.findings(standing(caseNumber), LocalDate.now(clock));
    }

    /** What must be handed to the police now, once for each respondent and offence; empty where nothing must. */
    public List<ReferralDuty> duties(CaseNumber caseNumber) {
        record Charge(Matter party, Offence offence) {}
        var duties = new LinkedHashMap<Charge, ReferralDuty>();
        findings(caseNumber).stream()
                .filter(Finding::mustBeReferred)
                .map(finding -> duty(caseNumber, finding))
                .forEach(duty -> duties.merge(
                        new Charge(duty.party(), duty.offence()),
                        duty,
                        (one, other) -> one.ground() == Ground.REACHED ? one : other));
        return List.copyOf(duties.values());
    }

    /** Whether something of a case must be handed to the police. */
    public boolean mustBeReferred(CaseNumber caseNumber) {
        return !duties(caseNumber).isEmpty();
    }

    /** What comes near a threshold or over it, as it was when figures were last entered; one statement. */
    public List<ThresholdWarning> warnings(CaseNumber caseNumber) {
        return mapper.warnings(caseNumber);
    }

    /** All that was entered, what was replaced since too, in the order of entering. */
    public List<Entry> entries(CaseNumber caseNumber) {
        var conducts = mapper.conducts(caseNumber);
        if (conducts.isEmpty()) {
            return List.of();
        }
        var goods = mapper.goods(caseNumber).stream().collect(Collectors.groupingBy(GoodsRow::conduct));
        var amounts = mapper.amounts(caseNumber).stream().collect(Collectors.groupingBy(AmountRow::conduct));
        return conducts.stream()
                .map(row ->
                        entry(row, goods.getOrDefault(row.no(), List.of()), amounts.getOrDefault(row.no(), List.of())))
                .toList();
    }

    /** Why an act that ended on a day was no crime by the law of that day; empty where it was, or the law is not known. */
    Optional<Gap> whyNoCrime(Offence offence, LocalDate day) {
        return calculator.whyNoCrime(offence, day);
    }

    /** The share of a threshold from which officers are warned; a setting, no law. */
    public BigDecimal nearFrom() {
        return settings.nearFrom();
    }

    /** The entries whose place no other took. */
    public static List<Entry> inPlace(List<Entry> entries) {
        Set<Integer> replaced =
                entries.stream().map(Entry::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !entry.isStruckOut() && !replaced.contains(entry.no()))
                .toList();
    }

    /** Keeps an entry, and what the case comes to with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Finding> keep(CaseNumber caseNumber, Entry entry) {
        mapper.insert(row(caseNumber, entry));
        int line = 0;
        for (var goods : entry.conduct().goods()) {
            mapper.insertGoods(caseNumber, entry.no(), ++line, goods);
        }
        for (var amount : entry.conduct().amounts()) {
            mapper.insertAmount(caseNumber, entry.no(), amount);
        }
        var findings = findings(caseNumber);
        mapper.deleteWarnings(caseNumber);
        findings.stream()
                .filter(Finding::isWarning)
                .map(ThresholdWarning::of)
                .forEach(warning -> mapper.insertWarning(caseNumber, warning));
        return findings;
    }

    private List<Conduct> standing(CaseNumber caseNumber) {
        return inPlace(entries(caseNumber)).stream().map(Entry::conduct).toList();
    }

    private static ReferralDuty duty(CaseNumber caseNumber, Finding finding) {
        boolean isReached = finding.standing() == Standing.REACHED;
        var reached = finding.governing().readings().stream()
                .filter(reading -> reading.standing() == Standing.REACHED)
                .map(reading -> reading.threshold().article())
                .distinct()
                .collect(Collectors.joining("、"));
        return new ReferralDuty(
                Matter.party(caseNumber, finding.respondent()),
                finding.offence(),
                isReached ? Ground.REACHED : Ground.SUSPICION,
                isReached && !reached.isEmpty()
                        ? reached
                        : Objects.requireNonNullElse(
                                finding.suspicion(), finding.governing().law()));
    }

    private static Entry entry(ConductRow row, List<GoodsRow> goods, List<AmountRow> amounts) {
        var earlier = row.earlierOn() == null
                ? null
                : new Earlier(row.earlierOn(), Objects.requireNonNullElse(row.earlierPaper(), ""));
        var conduct = new Conduct(
                row.no(),
                row.respondent(),
                row.offence(),
                row.what(),
                row.actedFrom(),
                row.actedUntil(),
                row.rights(),
                earlier,
                row.punishedBy(),
                row.punishedOn(),
                goods.stream().map(GoodsRow::goods).toList(),
                amounts.stream().map(AmountRow::said).toList(),
                presumptions(row.presumptions()),
                row.otherSerious(),
                row.ruinsOwner(),
                row.suspicion());
        return new Entry(conduct, row.replaces(), row.reason(), row.struckOut(), row.enteredOn(), row.enteredBy());
    }

    private static ConductRow row(CaseNumber caseNumber, Entry entry) {
        var conduct = entry.conduct();
        var earlier = conduct.earlier();
        return new ConductRow(
                caseNumber,
                conduct.no(),
                conduct.respondent(),
                conduct.offence(),
                conduct.what(),
                conduct.from(),
                conduct.until(),
                conduct.rights(),
                earlier == null ? null : earlier.on(),
                earlier == null ? null : earlier.paper(),
                conduct.punishedBy(),
                conduct.punishedOn(),
                conduct.presumptions().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
                conduct.otherSerious(),
                conduct.ruinsOwner(),
                conduct.suspicion(),
                entry.replaces(),
                entry.reason(),
                entry.isStruckOut(),
                entry.enteredOn(),
                entry.enteredBy());
    }

    private static Set<Presumption> presumptions(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Presumption::valueOf)
                .collect(Collectors.toSet());
    }

    @Override
    public int highestPlace(CaseNumber caseNumber) {
        return inPlace(entries(caseNumber)).stream()
                .mapToInt(entry -> entry.conduct().respondent())
                .max()
                .orElse(0);
    }
}
