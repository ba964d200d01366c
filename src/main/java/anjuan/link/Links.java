package anjuan.link;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.document.CaseFields;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How cases belong together. */
@Service
public class Links {

    private final LinkMapper mapper;
    private final Matters matters;
    private final CaseFields words;

    Links(LinkMapper mapper, Matters matters, CaseFields words) {
        this.mapper = mapper;
        this.matters = matters;
        this.words = words;
    }

    /** The links that hold, seen from either case, in the order in which they were proposed. */
    @Transactional(readOnly = true)
    public List<CaseLink> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber).stream().filter(CaseLink::made).toList();
    }

    /**
     * Links a case, which the caller holds, with another that another act shows it to belong to; it holds at once. The other
     * case may be closed or archived.
     *
     * @param by name of the officer whose act it is
     * @param officerId id of the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(
            CaseNumber caseNumber,
            LinkKind kind,
            CaseNumber other,
            String reason,
            String by,
            String officerId,
            LocalDate on) {
        var matter = matters.open(caseNumber, Matter.Kind.LINK, words.word("linkKind", kind.name()) + "：" + other, on);
        mapper.insert(new CaseLink(
                caseNumber,
                matter.id(),
                kind,
                other,
                null,
                null,
                null,
                null,
                reason,
                by,
                on,
                null,
                null,
                null,
                null,
                false));
        mapper.decide(matter, true, null, officerId, on);
        mapper.make(matter, other, null);
        matters.end(matter, on);
    }

    CaseLink read(Matter matter) {
        return mapper.of(matter.caseNumber()).stream()
                .filter(one -> one.matter().equals(matter))
                .findFirst()
                .orElseThrow();
    }
}
