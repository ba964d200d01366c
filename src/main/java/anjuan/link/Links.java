package anjuan.link;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How cases belong together. */
@Service
public class Links {

    private final LinkMapper mapper;

    Links(LinkMapper mapper) {
        this.mapper = mapper;
    }

    /** The links that hold, seen from either case, in the order in which they were proposed. */
    @Transactional(readOnly = true)
    public List<CaseLink> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber).stream().filter(CaseLink::made).toList();
    }

    CaseLink read(Matter matter) {
        return mapper.of(matter.caseNumber()).stream()
                .filter(one -> one.matter().equals(matter))
                .findFirst()
                .orElseThrow();
    }
}
