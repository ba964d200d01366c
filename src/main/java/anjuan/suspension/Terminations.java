package anjuan.suspension;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which investigations were ended because nobody was left to answer. */
@Service
public class Terminations {

    private final TerminationMapper mapper;

    Terminations(TerminationMapper mapper) {
        this.mapper = mapper;
    }

    /** The termination that a head granted. */
    @Transactional(readOnly = true)
    public Optional<Termination> granted(CaseNumber caseNumber) {
        return of(caseNumber).stream().filter(Termination::isGranted).findFirst();
    }

    List<Termination> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    Termination read(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .findFirst()
                .orElseThrow();
    }
}
