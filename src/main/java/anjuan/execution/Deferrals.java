package anjuan.execution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.decision.Revocation;
import anjuan.decision.Revocations;
import anjuan.execution.DeferralMapper.InstalmentRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The requests of parties to pay later or in parts. */
@Component
public class Deferrals {

    private final DeferralMapper mapper;
    private final Revocations revocations;

    Deferrals(DeferralMapper mapper, Revocations revocations) {
        this.mapper = mapper;
        this.revocations = revocations;
    }

    /** Those of a party under any decision, the earliest first. */
    List<Deferral> everyOf(Matter party) {
        return all(party.caseNumber()).filter(one -> one.party().equals(party)).toList();
    }

    /** Those of a party under the decision in force, the earliest first. */
    public List<Deferral> of(Matter party) {
        var revokedOn = revocations.latest(party).map(Revocation::revokedOn).orElse(LocalDate.MIN);
        return everyOf(party).stream()
                .filter(one -> one.requestedOn().isAfter(revokedOn))
                .toList();
    }

    Deferral read(Matter deferral) {
        return all(deferral.caseNumber())
                .filter(one -> one.matter().equals(deferral))
                .findFirst()
                .orElseThrow();
    }

    void ask(Matter deferral, Matter party, boolean byInstalments, String reason, LocalDate on) {
        mapper.insert(deferral, party.id(), byInstalments, reason, on);
    }

    void decide(Deferral decided) {
        mapper.decide(decided);
        int no = 1;
        for (var instalment : decided.instalments()) {
            mapper.insertInstalment(decided.matter(), no++, instalment);
        }
    }

    private Stream<Deferral> all(CaseNumber caseNumber) {
        var rows = mapper.of(caseNumber);
        var instalments = rows.stream().anyMatch(row -> Boolean.TRUE.equals(row.granted()))
                ? mapper.instalments(caseNumber).stream()
                        .collect(groupingBy(InstalmentRow::matter, mapping(InstalmentRow::instalment, toList())))
                : Map.<String, List<Deferral.Instalment>>of();
        return rows.stream()
                .map(row -> row.deferral(
                        Boolean.TRUE.equals(row.granted())
                                ? instalments.getOrDefault(row.matter(), List.of())
                                : List.of()))
                .sorted(Comparator.comparingInt(one -> one.matter().serial()));
    }
}
