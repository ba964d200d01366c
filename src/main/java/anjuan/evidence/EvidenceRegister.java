package anjuan.evidence;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of all cases, and in whose hands each item has been. The acts that bring evidence hold their case. */
@Service
public class EvidenceRegister {

    private final EvidenceMapper mapper;

    EvidenceRegister(EvidenceMapper mapper) {
        this.mapper = mapper;
    }

    /** Enters what an act brought, each item under the next number of the case; the keeper is its first holder. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EvidenceItem> register(CaseNumber caseNumber, List<EvidenceLine> lines, Obtained obtained) {
        int no = mapper.lastNo(caseNumber);
        var items = new ArrayList<EvidenceItem>();
        for (var line : lines) {
            var item = item(caseNumber, ++no, line, obtained);
            mapper.insert(item);
            mapper.insertHandover(new Handover(
                    caseNumber,
                    no,
                    1,
                    obtained.keeper(),
                    obtained.place(),
                    line.from() == null || line.from().isBlank() ? obtained.by() : line.from(),
                    obtained.on(),
                    "取得",
                    obtained.keeper()));
            items.add(item);
        }
        return items;
    }

    /**
     * Enters the usable items of a case in another that it is joined to or that is taken out of it. Each says where it
     * comes from, stays with whoever has it, and is judged again there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EvidenceItem> takeOver(CaseNumber from, CaseNumber to) {
        int no = mapper.lastNo(to);
        var items = new ArrayList<EvidenceItem>();
        for (var item : usable(from)) {
            var entered = item.enteredIn(to, ++no);
            mapper.insert(entered);
            mapper.insertHandover(new Handover(
                    to,
                    no,
                    1,
                    holder(item),
                    item.place(),
                    item.obtainedBy(),
                    item.obtainedOn(),
                    "自 %s 转入".formatted(from),
                    holder(item)));
            items.add(entered);
        }
        return items;
    }

    /** Every item in the order of its number, those set aside too. */
    public List<EvidenceItem> items(CaseNumber caseNumber) {
        return mapper.items(caseNumber);
    }

    /** The items on which facts may be founded. */
    public List<EvidenceItem> usable(CaseNumber caseNumber) {
        return items(caseNumber).stream().filter(EvidenceItem::isUsable).toList();
    }

    public Optional<EvidenceItem> find(CaseNumber caseNumber, int no) {
        return mapper.item(caseNumber, no);
    }

    /** The chain of custody of each item by its number, the first holder first. */
    public Map<Integer, List<Handover>> custody(CaseNumber caseNumber) {
        return mapper.custody(caseNumber).stream().collect(Collectors.groupingBy(Handover::itemNo));
    }

    /** Ids of the attachments that show an item, by its number. */
    public Map<Integer, List<String>> links(CaseNumber caseNumber) {
        return mapper.links(caseNumber).stream()
                .collect(Collectors.groupingBy(
                        EvidenceMapper.Link::itemNo,
                        Collectors.mapping(EvidenceMapper.Link::attachmentId, Collectors.toList())));
    }

    /** Who has an item now: who obtained it where no chain was kept. */
    public String holder(EvidenceItem item) {
        return last(item).map(Handover::holder).orElse(item.obtainedBy());
    }

    /** The day before which an item cannot have been handed over: that of the last hand-over, or of its taking. */
    public LocalDate heldSince(EvidenceItem item) {
        return last(item).map(Handover::handedOn).orElse(item.obtainedOn());
    }

    /** Adds a link to the chain: from whoever holds the item now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(
            EvidenceItem item, String to, @Nullable String place, LocalDate on, String reason, String recordedBy) {
        int seq = last(item).map(Handover::seq).orElse(0) + 1;
        mapper.insertHandover(
                new Handover(item.caseNumber(), item.no(), seq, to, place, holder(item), on, reason, recordedBy));
    }

    /** Notes that an attachment of the case shows an item. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(EvidenceItem item, String attachmentId) {
        mapper.insertLink(item.caseNumber(), item.no(), attachmentId);
    }

    /** The items not judged yet were checked and found true. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verifyRest(CaseNumber caseNumber, String by, LocalDate on) {
        items(caseNumber).stream()
                .filter(item -> item.status() == EvidenceStatus.REGISTERED)
                .forEach(item -> mapper.judge(item.judged(EvidenceStatus.VERIFIED, null, by, on)));
    }

    private Optional<Handover> last(EvidenceItem item) {
        return mapper.custody(item.caseNumber()).stream()
                .filter(link -> link.itemNo() == item.no())
                .reduce((before, after) -> after);
    }

    private static EvidenceItem item(CaseNumber caseNumber, int no, EvidenceLine line, Obtained obtained) {
        return new EvidenceItem(
                caseNumber,
                no,
                line.kind(),
                line.name(),
                line.proves(),
                line.from(),
                obtained.origin(),
                obtained.on(),
                obtained.by(),
                obtained.place(),
                line.exemplar(),
                line.copyNote(),
                obtained.media(),
                obtained.actNo(),
                obtained.matter(),
                EvidenceStatus.REGISTERED,
                null,
                null,
                null);
    }
}
