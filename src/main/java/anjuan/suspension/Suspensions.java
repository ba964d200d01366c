package anjuan.suspension;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.suspension.SuspensionMapper.Suspended;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which investigations are suspended, on what ground, and since when. */
@Service
public class Suspensions {

    private final SuspensionMapper mapper;

    Suspensions(SuspensionMapper mapper) {
        this.mapper = mapper;
    }

    /** All of a case, the oldest first, also those that were refused or are not decided. */
    @Transactional(readOnly = true)
    public List<Suspension> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** The one by which a case is suspended now. */
    @Transactional(readOnly = true)
    public Optional<Suspension> lasting(CaseNumber caseNumber) {
        return of(caseNumber).stream().filter(Suspension::isLasting).findFirst();
    }

    /** The grounds on which some of these cases are suspended now; the others are left out. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, SuspensionGround> lasting(Collection<CaseNumber> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : mapper.lasting(caseNumbers).stream()
                        .collect(Collectors.toMap(Suspended::caseNumber, Suspended::ground));
    }

    Suspension read(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .findFirst()
                .orElseThrow();
    }
}
