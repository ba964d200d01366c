package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.decision.Revocation;
import anjuan.decision.Revocations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        return mapper.of(party.caseNumber()).stream()
                .filter(row -> row.party().equals(party.id()))
                .map(this::deferral)
                .sorted(Comparator.comparingInt(one -> one.matter().serial()))
                .toList();
    }

    /** Those of a party under the decision in force, the earliest first. */
    public List<Deferral> of(Matter party) {
        var revokedOn = revocations.latest(party).map(Revocation::revokedOn).orElse(LocalDate.MIN);
        return mapper.of(party.caseNumber()).stream()
                .filter(row -> row.party().equals(party.id()))
                .map(this::deferral)
                .filter(one -> one.requestedOn().isAfter(revokedOn))
                .sorted(Comparator.comparingInt(one -> one.matter().serial()))
                .toList();
    }

    Deferral read(Matter deferral) {
        return mapper.of(deferral.caseNumber()).stream()
                .filter(row -> row.matter().equals(deferral.id()))
                .map(this::deferral)
                .findFirst()
                .orElseThrow();
    }

    /** The plan that a party has, or had last. */
    Optional<Deferral> plan(Matter party) {
        return of(party).stream().filter(Deferral::isGranted).reduce((earlier, later) -> later);
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

    private Deferral deferral(DeferralMapper.DeferralRow row) {
        return row.deferral(
                row.granted() == null || !row.granted()
                        ? List.of()
                        : mapper.instalments(row.caseNumber(), row.matter()).stream()
                                .map(DeferralMapper.InstalmentRow::instalment)
                                .toList());
    }
}
