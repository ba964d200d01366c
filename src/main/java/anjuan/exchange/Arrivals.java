package anjuan.exchange;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other organs sent about cases, and who took note of it. */
@Service
public class Arrivals {

    private static final int MOST = 200;

    private final ExchangeMapper mapper;
    private final CaseFiles files;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Arrivals(ExchangeMapper mapper, CaseFiles files, Access access, Ledger ledger, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What arrived about a case, the earliest first; for whoever sees the case. */
    public List<Arrival> of(CaseNumber caseNumber) {
        return mapper.arrivals(caseNumber);
    }

    /** What nobody has taken note of yet, on cases that an officer may see; the earliest first. */
    @Transactional(readOnly = true)
    public List<Arrival> waiting(Officer officer) {
        var open = mapper.openArrivals(MOST);
        var seen = access.visibleAmong(
                officer, open.stream().map(Arrival::caseNumber).collect(Collectors.toSet()));
        return open.stream().filter(one -> seen.contains(one.caseNumber())).toList();
    }

    /** The role in which an officer may take note of what arrived about a case, or nothing. */
    public Optional<Role> role(Officer officer, CaseNumber caseNumber) {
        var mine = access.roles(officer, files.read(caseNumber));
        return Stream.of(Role.HANDLER, Role.UNIT_HEAD).filter(mine::contains).findFirst();
    }

    /** What arrived about a case under a key. */
    public Optional<Arrival> find(CaseNumber caseNumber, String key) {
        return of(caseNumber).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Takes note of what arrived about a case that the officer handles; whether this call did. */
    @Transactional
    public boolean confirm(Officer officer, CaseNumber caseNumber, String key) {
        access.requireSight(officer, caseNumber);
        files.lock(caseNumber);
        var arrival = find(caseNumber, key).filter(one -> one.confirmedOn() == null);
        var role = role(officer, caseNumber);
        if (arrival.isEmpty() || role.isEmpty()) {
            return false;
        }
        var today = LocalDate.now(clock);
        mapper.confirm(key, officer.name(), today);
        ledger.append(new Act(
                caseNumber,
                today,
                Actor.of(officer, role.get().post()),
                "arrivalConfirmed",
                arrival.get().organ() + " " + arrival.get().letterNumber(),
                Act.DONE,
                null,
                null,
                null,
                key));
        return true;
    }
}
