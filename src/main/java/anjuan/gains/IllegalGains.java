package anjuan.gains;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.HoldsPlaces;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The illegal gains of all parties, as they were last reckoned. */
@Service
public class IllegalGains implements HoldsPlaces {

    private final GainsMapper mapper;
    private final GainsLaw law = GainsLaw.read();

    IllegalGains(GainsMapper mapper) {
        this.mapper = mapper;
    }

    /** Every reckoning of a case, superseded ones too, in their order. */
    List<Reckoning> reckonings(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** The last reckoning of each party of a case that has one, in the order of the parties. */
    public List<ReckonedGains> of(CaseNumber caseNumber) {
        var latest = mapper.of(caseNumber).stream()
                .collect(Collectors.toMap(Reckoning::respondent, Function.identity(), (a, b) -> b, TreeMap::new));
        if (latest.isEmpty()) {
            return List.of();
        }
        var items = mapper.items(caseNumber);
        return latest.values().stream()
                .map(one -> new ReckonedGains(
                        one,
                        items.stream()
                                .filter(item -> item.round() == one.round())
                                .map(GainsMapper.ItemRow::line)
                                .toList()))
                .toList();
    }

    /** That of the party whose course a matter is; those of all parties on any other matter. */
    public List<ReckonedGains> of(Matter party) {
        return of(party.caseNumber()).stream()
                .filter(one -> !party.is(Matter.Kind.PARTY) || one.reckoning().respondent() == party.serial())
                .toList();
    }

    Optional<Reckoning> latest(Matter party) {
        return mapper.of(party.caseNumber()).stream()
                .filter(one -> one.respondent() == (party.is(Matter.Kind.PARTY) ? party.serial() : 1))
                .max(Comparator.comparingInt(Reckoning::round));
    }

    Optional<Reckoning> undecided(CaseNumber caseNumber) {
        return mapper.of(caseNumber).stream().filter(Reckoning::isUndecided).findFirst();
    }

    boolean isInForce(LocalDate day) {
        return law.isInForce(day);
    }

    LocalDate validFrom() {
        return law.validFrom();
    }

    /**
     * What stands against confiscating a sum from a party: it is the one that was reckoned, and nothing where the gains
     * cannot be determined. Before the law of this reckoning was in force, nothing stands against any sum.
     *
     * @param field the field of the form that holds the sum
     * @param on day of the proposal or decision
     * @legal 市场监督管理行政处罚案件违法所得认定办法 第三条至第六条、第十四条
     */
    public List<Refusal> refusals(Matter party, String field, BigDecimal gain, LocalDate on) {
        if (!law.isInForce(on)) {
            return List.of();
        }
        var latest = latest(party);
        if (latest.isEmpty()) {
            return gain.signum() > 0 ? List.of(Refusal.at(field, "GAINS_NOT_RECKONED")) : List.of();
        }
        var reckoning = latest.get();
        if (reckoning.isUndecided()) {
            return waiting(party);
        }
        if (!reckoning.known() && !reckoning.isUnknown()) {
            return List.of(Refusal.at(field, "GAINS_NOT_RECKONED"));
        }
        var reckoned = reckoning.total();
        return gain.compareTo(reckoned) == 0
                ? List.of()
                : List.of(Refusal.at(
                        field, reckoning.known() ? "GAINS_NOT_AS_RECKONED" : "GAINS_UNKNOWN", gain, reckoned));
    }

    /** What stands against any decision on a party while the chief has not said whether its gains can be determined. */
    public List<Refusal> waiting(Matter party) {
        return latest(party).filter(Reckoning::isUndecided).stream()
                .map(reckoning -> Refusal.of("GAINS_UNDECIDED", reckoning.party()))
                .toList();
    }

    /** How papers tell the gains of a party behind the facts, or of all parties; empty where none were reckoned. */
    public String told(Matter party) {
        return of(party).stream().map(GainsText::of).map(text -> "\n" + text).collect(Collectors.joining());
    }

    @Override
    public int highestPlace(CaseNumber caseNumber) {
        return of(caseNumber).stream()
                .mapToInt(one -> one.reckoning().respondent())
                .max()
                .orElse(0);
    }
}
